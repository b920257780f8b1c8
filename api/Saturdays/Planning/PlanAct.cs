using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Planning;

// The namespace of pages has the same name.
using Site = GisPlatform.Data.Saturdays.Site;

/// <summary>A change of a Saturday in the making: the Saturday, held, and who changes it.</summary>
/// <param name="Context">To read and write what belongs to it.</param>
/// <param name="Saturday">The Saturday, tracked.</param>
/// <param name="Actor">Who.</param>
/// <param name="At">When.</param>
/// <param name="Place">The place.</param>
public sealed record PlanAct(GisDbContext Context, Saturday Saturday, Actor Actor, DateTimeOffset At, PlaceData Place)
{
    /// <summary>The site that the change is about, for the history.</summary>
    public Guid? IssueId { get; set; }

    /// <summary>The crew that the change is about, for the history.</summary>
    public Guid? CrewId { get; set; }

    /// <summary>All sites of the plan as the change has them by now, once they were asked for (<see cref="SitePlans.AllAsync"/>).</summary>
    internal List<Site>? Sites { get; set; }

    /// <summary>What is said of crews for the day, read with the sites.</summary>
    internal IReadOnlyDictionary<Guid, SaturdayCrew> CrewRows { get; set; } = new Dictionary<Guid, SaturdayCrew>();

    /// <summary>Whether the public sees the plan.</summary>
    public bool IsShown => Saturday.Status == SaturdayStatus.Published;

    /// <summary>When the day's work begins.</summary>
    public DateTimeOffset StartOfWork => new(TimeZoneInfo.ConvertTimeToUtc(Saturday.Date.ToDateTime(Saturday.StartsAt), Place.Zone), TimeSpan.Zero);

    /// <summary>Refuses to plan what is past or over.</summary>
    /// <exception cref="AppError">CONFLICT: it is held; or the date is past.</exception>
    public void MustBeToCome()
    {
        MustNotBeHeld();
        Shortlist.DateOf(Saturday.Date, Place.DateAt(At));
    }

    /// <summary>Refuses to change what is over.</summary>
    /// <exception cref="AppError">CONFLICT: it is held.</exception>
    public void MustNotBeHeld()
    {
        if (Saturday.Status == SaturdayStatus.Held)
            throw SaturdayWords.Conflict(Saturday);
    }

    /// <summary>Refuses to decide on a plan that somebody else has changed meanwhile.</summary>
    /// <param name="version">The Saturday's version as the official saw it; null: whatever it is.</param>
    /// <exception cref="AppError">CONFLICT: it has changed.</exception>
    public void MustBeVersion(int? version)
    {
        if (version is not null && Saturday.Version != version)
            throw new AppError(ErrorCode.Conflict, "version", "Kế hoạch vừa được người khác sửa. Hãy xem lại.", "Somebody else has changed the plan. Look at it again.");
    }

    /// <summary>Takes hold of issues until the change is saved, always in one order; each must be the actor's to work on.</summary>
    /// <param name="ids">The issues.</param>
    /// <param name="field">The input's name.</param>
    /// <exception cref="AppError">NOT_FOUND; FORBIDDEN outside one's ward or department.</exception>
    public async Task<IReadOnlyDictionary<Guid, Issue>> HoldAsync(IReadOnlyCollection<Guid> ids, string field, CancellationToken cancellationToken)
    {
        var held = await HoldAnyAsync(ids, cancellationToken);
        if (ids.Any(id => !held.ContainsKey(id)))
            throw Issues.IssueId.NotFound(field);
        foreach (var issue in held.Values)
            Actor.MustCover(issue, field);
        return held;
    }

    /// <summary>The same for one.</summary>
    /// <exception cref="AppError">NOT_FOUND; FORBIDDEN outside one's ward or department.</exception>
    public async Task<Issue> HoldAsync(string id, CancellationToken cancellationToken)
    {
        var key = Issues.IssueId.Parse(id, "issue");
        IssueId = key;
        return (await HoldAsync([key], "issue", cancellationToken))[key];
    }

    /// <summary>The same, whoever's they are: what becomes of a whole Saturday becomes of all its issues.</summary>
    public async Task<IReadOnlyDictionary<Guid, Issue>> HoldAnyAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.ToArray();
        return await Context.Issues.FromSql($"select * from issue where id = any ({wanted}) order by id for no key update")
            .ToDictionaryAsync(issue => issue.Id, cancellationToken);
    }

    /// <summary>The site of an issue.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="version">The site's version as the official saw it; null: whatever it is.</param>
    /// <exception cref="AppError">NOT_FOUND: the issue is not on the plan; CONFLICT: the version is old.</exception>
    public async Task<Site> SiteAsync(Issue issue, int? version, CancellationToken cancellationToken)
    {
        var site = await Context.Sites.FirstOrDefaultAsync(site => site.SaturdayDate == Saturday.Date && site.IssueId == issue.Id, cancellationToken)
            ?? throw new AppError(ErrorCode.NotFound, "issue", $"{issue.Reference} không có trong kế hoạch ngày này.", $"{issue.Reference} is not on the plan of that day.");
        return version is null || site.Version == version ? site : throw new AppError(ErrorCode.Conflict, "version",
            $"Điểm {issue.Reference} vừa được người khác sửa. Hãy xem lại.", $"Somebody else has changed the site {issue.Reference}. Look at it again.");
    }

    /// <summary>Moves an issue to another status.</summary>
    /// <param name="issue">Held.</param>
    /// <param name="to">Its next status.</param>
    /// <param name="note">Words to it.</param>
    /// <param name="isTold">Whether the public and followers are told; a draft is not.</param>
    /// <returns>The entry of history.</returns>
    /// <exception cref="AppError">CONFLICT: the table of moves does not allow it.</exception>
    public IssueEvent Move(Issue issue, IssueStatus to, string? note, bool isTold) =>
        IssueMoves.Move(issue, to, ActorRole.Official, note, At, Actor.Account.Id, isInternal: !isTold);
}

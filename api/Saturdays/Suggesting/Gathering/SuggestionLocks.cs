using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Saturdays.Crews;
using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Suggesting.Gathering;

/// <summary>What is locked in and out: by the question, and by what stands in the plan.</summary>
/// <param name="In">Sites that must be in the plan.</param>
/// <param name="Out">Issues that must not.</param>
internal sealed record SuggestionLocks(IReadOnlyList<SiteLock> In, IReadOnlySet<Guid> Out)
{
    /// <summary>The issues that are locked in.</summary>
    public IEnumerable<Guid> Issues => In.Select(one => one.Issue);

    /// <summary>Reads them.</summary>
    /// <exception cref="AppError">NOT_FOUND, FORBIDDEN; CONFLICT: the plan has it otherwise, or the issue's work is over; an id is none, or named twice.</exception>
    public static async Task<SuggestionLocks> ReadAsync(
        GisDbContext context, SuggestionQuestion question, Actor actor, IReadOnlyList<CrewCapacity> crews, StandingPlan standing, CancellationToken cancellationToken)
    {
        var (wanted, unwanted) = (new Dictionary<Guid, Guid?>(), question.LockedOut.Select(id => IssueId.Parse(id, "lockedOut")).ToHashSet());
        foreach (var (issue, crew) in question.LockedIn)
        {
            if (!wanted.TryAdd(IssueId.Parse(issue, "lockedIn.issue"), crew is null ? null : CrewOf(crew, crews)))
                throw AppError.BadInput("lockedIn.issue", "Một vấn đề được nêu hai lần.", "An issue is named twice.");
        }

        if (unwanted.FirstOrDefault(wanted.ContainsKey) is var both && both != default)
            throw AppError.BadInput("lockedOut", "Một vấn đề vừa được giữ vừa bị loại.", "An issue is locked in and locked out at once.");
        await CheckAsync(context, question, actor, [.. wanted.Keys], cancellationToken);
        var locks = standing.Locked.ToDictionary(site => site.IssueId, site => new SiteLock(site.IssueId, site.CrewId, site.CrewId is not null));
        if (standing.Locked.FirstOrDefault(site => unwanted.Contains(site.IssueId)) is { } kept)
            throw Stands("lockedOut", kept.Issue!);
        foreach (var (issue, crew) in wanted.Where(one => standing.Fixed.All(site => site.IssueId != one.Key)))
        {
            if (locks.TryGetValue(issue, out var stands) && stands.Crew is not null && crew is not null && crew != stands.Crew)
                throw Stands("lockedIn.crew", standing.Locked.First(site => site.IssueId == issue).Issue!);
            locks[issue] = stands is { Stands: true } ? stands : new SiteLock(issue, crew);
        }

        // Who wants it in by name thinks otherwise than whoever locked it out on the plan.
        return new SuggestionLocks([.. locks.Values.OrderBy(one => one.Issue)], unwanted.Union(standing.Excluded.Where(issue => !locks.ContainsKey(issue))).ToHashSet());
    }

    private static Guid CrewOf(string id, IReadOnlyList<CrewCapacity> crews)
    {
        var key = CrewId.Parse(id, "lockedIn.crew");
        var crew = crews.FirstOrDefault(crew => crew.Crew.Id == key) ?? throw CrewId.NotFound("lockedIn.crew");
        return crew.Comes ? key
            : throw new AppError(ErrorCode.Conflict, "lockedIn.crew", $"{crew.Crew.Name} vắng buổi này.", $"{crew.Crew.Name} is absent on that day.");
    }

    private static async Task CheckAsync(GisDbContext context, SuggestionQuestion question, Actor actor, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var issues = await context.Issues.AsNoTracking().Where(issue => ids.Contains(issue.Id)).ToListAsync(cancellationToken);
        if (issues.Count < ids.Count)
            throw IssueId.NotFound("lockedIn.issue");
        issues.ForEach(issue => actor.MustCover(issue, "lockedIn.issue"));
        if (issues.Find(issue => !IssueStatuses.Open.Contains(issue.Status)) is { } over)
            throw new AppError(ErrorCode.Conflict, "lockedIn.issue", $"{over.Reference} không còn cần làm.", $"{over.Reference} wants no work any more.");
        var elsewhere = await context.Sites.AsNoTracking().Where(site => ids.Contains(site.IssueId) && site.IsOpen && site.SaturdayDate != question.Date)
            .Select(site => new { site.Issue!.Reference, site.SaturdayDate }).FirstOrDefaultAsync(cancellationToken);
        if (elsewhere is not null)
        {
            throw new AppError(ErrorCode.Conflict, "lockedIn.issue",
                $"{elsewhere.Reference} đã có trong kế hoạch {Planning.SaturdayWords.Day(elsewhere.SaturdayDate)}.", $"{elsewhere.Reference} is on the plan of {elsewhere.SaturdayDate:yyyy-MM-dd}.");
        }
    }

    private static AppError Stands(string field, Issue issue) => new(ErrorCode.Conflict, field,
        $"{issue.Reference} đang được giữ trong kế hoạch; hãy bỏ giữ trước.", $"{issue.Reference} is locked in on the plan; set it free first.");
}

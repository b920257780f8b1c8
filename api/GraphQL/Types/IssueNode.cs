using GisPlatform.Api.Common;
using GisPlatform.Api.GraphQL.Loading;
using GisPlatform.Api.Photos;
using GisPlatform.Api.Places;
using GisPlatform.Api.Wards;
using GisPlatform.Data.Issues;
using GraphQL;
using GraphQL.DataLoader;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>Something that residents want mended, with its place.</summary>
/// <param name="issue">The row.</param>
[Name("Issue")]
public sealed class IssueNode(Issue issue)
{
    /// <summary>UUID.</summary>
    [Id]
    public Guid Id => issue.Id;

    /// <summary>Human reference, for instance LC-2026-000123.</summary>
    public string Reference => issue.Reference;

    /// <summary>A few words.</summary>
    public string Title => issue.Title;

    /// <summary>What is wrong, in the reporter's words.</summary>
    public string Description => issue.Description;

    /// <summary>Where it stands.</summary>
    public IssueStatus Status => issue.Status;

    /// <summary>Whether it still wants work.</summary>
    public bool IsOpen => IssueStatuses.Open.Contains(issue.Status);

    /// <summary>1 (a nuisance) to 5 (a danger).</summary>
    public int Severity => issue.Severity;

    /// <summary>Point, line or polygon.</summary>
    public Geometry Geometry => issue.Geometry;

    /// <summary>A point on the geometry; the issue lies in whatever covers it.</summary>
    public Geometry Anchor => issue.Anchor;

    /// <summary>Residents' group (tổ dân phố), where known.</summary>
    public string? ResidentsGroup => issue.ResidentsGroup;

    /// <summary>Street and number in words, where known.</summary>
    public string? Address => issue.Address;

    /// <summary>When it was reported.</summary>
    public DateTimeOffset ReportedAt => issue.ReportedAt;

    /// <summary>When anything of it last changed.</summary>
    public DateTimeOffset UpdatedAt => issue.UpdatedAt;

    /// <summary>When it was last said to be done; null while open.</summary>
    public DateTimeOffset? ResolvedAt => issue.ResolvedAt;

    /// <summary>How much, in the category's unit.</summary>
    public decimal? Quantity => issue.Quantity;

    /// <summary>Estimated person-hours; null: the category's default.</summary>
    public decimal? EffortHours => issue.EffortHours;

    /// <summary>How many residents said "me too".</summary>
    public int Confirmations => issue.Confirmations;

    /// <summary>How it came into the database; DEMO and SYNTHETIC ones are made up.</summary>
    public IssueOrigin Origin => issue.Origin;

    /// <summary>Grows by one with each change.</summary>
    public int Version => issue.Version;

    /// <summary>What it is about.</summary>
    public async Task<CategoryNode> Category([FromServices] PlaceDataCache places, CancellationToken cancellationToken) =>
        new((await places.GetAsync(cancellationToken)).Categories.Single(category => category.Code == issue.CategoryCode));

    /// <summary>The ward that it lies in.</summary>
    /// <param name="wards">The use case.</param>
    /// <param name="asOf">As of that date; default: the date of report. Null where the place had no wards then.</param>
    public async Task<WardNode?> Ward(
        [FromServices] FindWards wards, [FromServices] PlaceDataCache places, CancellationToken cancellationToken, DateOnly? asOf = null)
    {
        var date = asOf ?? (await places.GetAsync(cancellationToken)).DateAt(issue.ReportedAt);
        return await wards.OfPartAsync(issue.WardPartId, date, cancellationToken) is { } ward ? new WardNode(ward) : null;
    }

    /// <summary>What happened to it, oldest first. It names roles, never people.</summary>
    public IDataLoaderResult<IEnumerable<IssueEventNode>> History([FromServices] HistoryLoader loader) => loader.Load(issue.Id);

    /// <summary>Its photos, oldest first: those that everybody may see; for staff of its ward those that wait or were hidden, too.</summary>
    [Complexity(1, 6)]
    public IDataLoaderResult<IEnumerable<PhotoNode>> Photos([FromServices] PhotoLoader loader) => loader.Load(issue.Id);

    /// <summary>How many of its photos wait to be looked at; told to the reporter alone, others read 0.</summary>
    /// <param name="key">The key that it was reported with.</param>
    public async Task<int> WaitingPhotos([FromServices] IssuePhotos photos, CancellationToken cancellationToken, [Id] string? key = null) =>
        key is not null && issue.ClientKey == ClientKey.Hash(key, "key") ? await photos.CountWaitingAsync(issue.Id, cancellationToken) : 0;

    /// <summary>The mural that it has become, or that it tells of.</summary>
    public IDataLoaderResult<MuralNode?> Mural([FromServices] MuralOfIssueLoader loader) => loader.Load(issue.Id);

    /// <summary>For a duplicate: the issue that it repeats.</summary>
    public IDataLoaderResult<IssueNode?>? DuplicateOf([FromServices] IssueLoader loader) =>
        issue.DuplicateOfId is { } original ? loader.Load(original) : null;
}

/// <summary>One entry of an issue's history.</summary>
/// <param name="entry">The row.</param>
[Name("IssueEvent")]
public sealed class IssueEventNode(IssueEvent entry)
{
    /// <summary>When it happened.</summary>
    public DateTimeOffset At => entry.At;

    /// <summary>In which role somebody acted.</summary>
    public ActorRole Role => entry.Role;

    /// <summary>What it tells.</summary>
    public IssueEventKind Kind => entry.Kind;

    /// <summary>What stood before, where one value took another's place: a severity, the code of a category, or whether a photo may be seen.</summary>
    public string? FromValue => entry.FromValue;

    /// <summary>What stands since then.</summary>
    public string? ToValue => entry.ToValue;

    /// <summary>Whether it is for staff only.</summary>
    public bool IsInternal => entry.IsInternal;

    /// <summary>Status before; null for the first entry.</summary>
    public IssueStatus? FromStatus => entry.FromStatus;

    /// <summary>Status after.</summary>
    public IssueStatus ToStatus => entry.ToStatus;

    /// <summary>Words to it, for instance the reason of a rejection.</summary>
    public string? Note => entry.Note;

    /// <summary>How many photos came with it, whatever became of them.</summary>
    public int PhotoCount => entry.PhotoCount;
}

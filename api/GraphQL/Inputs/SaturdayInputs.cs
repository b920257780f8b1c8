using GisPlatform.Api.Saturdays.Crews;
using GisPlatform.Api.Saturdays.Planning;
using GisPlatform.Data.Saturdays;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Inputs;

/// <summary>What each change of a Saturday says.</summary>
public sealed record SaturdayChangeInput
{
    /// <summary>The Saturday.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>A random UUID, made for this change: sending it again changes nothing more.</summary>
    [Id]
    public required string Key { get; init; }

    /// <summary>Version of what is changed, as the official saw it: of the site, of the crew's day, or else of the Saturday. When it has changed since then, this is refused with CONFLICT; null: the last word counts.</summary>
    public int? Version { get; init; }

    internal PlanChange ToChange() => new(Date, Key, Version);
}

/// <summary>How many of a counted tool.</summary>
public sealed record ToolCountInput
{
    /// <summary>Code, for instance TRUCK.</summary>
    [Id]
    public required string Code { get; init; }

    /// <summary>How many.</summary>
    public required int Count { get; init; }

    internal static IReadOnlyCollection<KeyValuePair<string, int>>? ToCounts(IReadOnlyList<ToolCountInput>? tools) =>
        tools is null ? null : [.. tools.Select(tool => KeyValuePair.Create(tool.Code, tool.Count))];
}

/// <summary>What is planned for a site. What is left out stays as it is, or is worked out.</summary>
public sealed record SitePlanInput
{
    /// <summary>Id of the crew.</summary>
    [Id]
    public string? Crew { get; init; }

    /// <summary>True: no crew shall have it any more.</summary>
    public bool? WithoutCrew { get; init; }

    /// <summary>Its place in the crew's order, from 1: the crew's sites then follow each other from the start of the day.</summary>
    public int? Position { get; init; }

    /// <summary>When its crew begins. Default: after the crew's last site, and the way there.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>People. Default: all of the crew's.</summary>
    public int? People { get; init; }

    /// <summary>Hours. Default: the issue's effort, divided by the people.</summary>
    public decimal? Hours { get; init; }

    /// <summary>Quantity, in the category's unit. Default: the issue's.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Counted tools. Default: what the category needs.</summary>
    public IReadOnlyList<ToolCountInput>? Tools { get; init; }

    /// <summary>Where the crew meets, 200 characters at most; empty erases.</summary>
    public string? MeetingPoint { get; init; }

    /// <summary>Words to the crew, for staff only, 1,000 characters at most; empty erases.</summary>
    public string? Note { get; init; }

    internal SitePlan ToPlan() => new(Crew, WithoutCrew ?? false, Position, Start, People, Hours, Quantity, ToolCountInput.ToCounts(Tools), MeetingPoint, Note);
}

/// <summary>A site of a whole plan.</summary>
public sealed record PlannedSiteInput
{
    /// <summary>The issue.</summary>
    [Id]
    public required string Issue { get; init; }

    /// <summary>What is planned for it.</summary>
    public SitePlanInput? Plan { get; init; }

    internal (string Issue, SitePlan Plan) ToSite() => (Issue, Plan?.ToPlan() ?? new SitePlan());
}

/// <summary>What came of a site. What is left out stays as it is.</summary>
public sealed record SiteOutcomeInput
{
    /// <summary>STARTED, DONE or NOT_DONE.</summary>
    public required SiteStatus Status { get; init; }

    /// <summary>Done quantity, in the category's unit.</summary>
    public decimal? DoneQuantity { get; init; }

    /// <summary>People who took part: a figure, never names.</summary>
    public int? People { get; init; }

    /// <summary>Hours that they worked.</summary>
    public decimal? Hours { get; init; }

    /// <summary>Waste taken away, m³.</summary>
    public decimal? WasteM3 { get; init; }

    /// <summary>Truckloads taken away.</summary>
    public int? Truckloads { get; init; }

    /// <summary>Words to it, 1,000 characters at most; public. Needed for NOT_DONE.</summary>
    public string? Words { get; init; }

    /// <summary>Ids that POST /photos answered with, of photos from before the work; 6 at most. They are public at once.</summary>
    [Id]
    public IReadOnlyList<string>? PhotosBefore { get; init; }

    /// <summary>The same, from after the work.</summary>
    [Id]
    public IReadOnlyList<string>? PhotosAfter { get; init; }

    /// <summary>For DONE without a photo from after the work: why there is none; public.</summary>
    public string? NoPhotoReason { get; init; }

    /// <summary>When it was seen, for a phone that was without a network; default: now. What was seen later stands: status and figures that somebody has given since are kept, and what nobody has said yet is added.</summary>
    public DateTimeOffset? At { get; init; }

    internal SiteOutcome ToOutcome() => new(Status, DoneQuantity, People, Hours, WasteM3, Truckloads, Words, PhotosBefore ?? [], PhotosAfter ?? [], NoPhotoReason, At);
}

/// <summary>What the administrator says of a crew.</summary>
public sealed record CrewInput
{
    /// <summary>Name; no two crews share one.</summary>
    public required string Name { get; init; }

    /// <summary>Whose people.</summary>
    public required CrewKind Kind { get; init; }

    /// <summary>Code of the home ward in the place's default ward map; null: the whole place.</summary>
    [Id]
    public string? Ward { get; init; }

    /// <summary>People who usually come.</summary>
    public required int People { get; init; }

    /// <summary>Hours that it usually works on a Saturday.</summary>
    public required decimal HoursPerSaturday { get; init; }

    /// <summary>Codes of skills.</summary>
    [Id]
    public IReadOnlyList<string>? Skills { get; init; }

    /// <summary>Counted tools.</summary>
    public IReadOnlyList<ToolCountInput>? Tools { get; init; }

    /// <summary>Whom to ask for it; for staff only.</summary>
    public string? Contact { get; init; }

    /// <summary>False: it goes out no more. Default: true.</summary>
    public bool? IsActive { get; init; }

    internal CrewData ToData() => new(Name, Kind, Ward, People, HoursPerSaturday, Skills ?? [], ToolCountInput.ToCounts(Tools) ?? [], Contact, IsActive ?? true);
}

using System.Globalization;
using GisPlatform.Api.Places;
using GisPlatform.Api.Saturdays;
using GisPlatform.Api.Saturdays.Suggesting;
using GisPlatform.Data.Saturdays;
using GisPlatform.Data.Wards;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

// The namespace of pages has the same name.
using Site = GisPlatform.Data.Saturdays.Site;

/// <summary>A turn-out of the programme "Ngày thứ 7 cùng dân".</summary>
/// <param name="view">As the asker may see it.</param>
[Name("Saturday")]
public sealed class SaturdayNode(SaturdayView view)
{
    /// <summary>The date.</summary>
    public DateOnly Date => view.Date;

    /// <summary>Where it stands; null: nothing is planned for that day, or not published yet.</summary>
    public SaturdayStatus? Status => view.Saturday?.Status;

    /// <summary>When work begins, local time, as in 07:30.</summary>
    public string StartsAt => (view.Saturday?.StartsAt ?? Saturday.UsualStart).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Where all meet; null: each crew at its first site.</summary>
    public string? MeetingPoint => view.Saturday?.MeetingPoint;

    /// <summary>Words to the day.</summary>
    public string? Note => view.Saturday?.Note;

    /// <summary>Whether the record names the month only.</summary>
    public bool IsDateApproximate => view.Saturday?.IsDateApproximate ?? false;

    /// <summary>When it was shown to the public.</summary>
    public DateTimeOffset? PublishedAt => view.Saturday?.PublishedAt;

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? ClosedAt => view.Saturday?.ClosedAt;

    /// <summary>Participations, a figure; null while it is not over, or where the record has none.</summary>
    public int? Participants => view.Saturday?.Participants;

    /// <summary>Grows by one with each change of the day, its sites or its crews; 0: nothing is planned.</summary>
    public int Version => view.Saturday?.Version ?? 0;

    /// <summary>Its sites, by crew and order. Those of private categories are for those whose work they are.</summary>
    /// <param name="ward">Code of a ward of the place's default ward map; default: all.</param>
    public async Task<IEnumerable<SiteNode>> Sites([FromServices] PlaceDataCache places, CancellationToken cancellationToken, [Id] string? ward = null)
    {
        var place = await places.GetAsync(cancellationToken);
        return view.Sites.Where(site => ward is null || WardOf(place, site)?.Code == ward).Select(site => new SiteNode(site, view.IsForStaff, view.IsTheirs(site.Issue!)));
    }

    /// <summary>The crews of the day; told to staff alone, and of one day at a time.</summary>
    public IEnumerable<SaturdayCrewNode> Crews => view.Crews.Select(crew => new SaturdayCrewNode(crew));

    /// <summary>Issues that are locked out; told to staff alone, and of one day at a time.</summary>
    public IEnumerable<IssueNode> LockedOut => view.Excluded.Select(issue => new IssueNode(issue));

    /// <summary>What the plan is warned of; that it is a public holiday everybody is told.</summary>
    public async Task<IEnumerable<PlanWarningNode>> Warnings([FromServices] PlaceDataCache places, CancellationToken cancellationToken) =>
        PlanWarnings.Of(view, (await places.GetAsync(cancellationToken)).Categories).Select(warning => new PlanWarningNode(warning));

    /// <summary>Planned against done, of all its sites that the asker may see.</summary>
    public SaturdayFigures Figures => SaturdayFigures.Of([.. view.Sites]);

    /// <summary>The same by ward, of the place's default ward map; wards without a site are left out.</summary>
    public async Task<IEnumerable<SaturdayWardNode>> Wards([FromServices] PlaceDataCache places, CancellationToken cancellationToken)
    {
        var place = await places.GetAsync(cancellationToken);
        return from ward in place.WardsOn(place.Place.DefaultWardsAsOf)
               join site in view.Sites on ward equals WardOf(place, site) into sites
               where sites.Any()
               select new SaturdayWardNode(ward, [.. sites]);
    }

    /// <summary>What each ward ought to have of all sites, and had over the eight weeks before; told to staff alone.</summary>
    public async Task<IEnumerable<WardShareNode>> Shares([FromServices] FindWardShares useCase, [FromServices] PlaceDataCache places, CancellationToken cancellationToken)
    {
        var place = await places.GetAsync(cancellationToken);
        var wards = place.WardsOn(place.Place.DefaultWardsAsOf).ToDictionary(ward => ward.Code);
        return (await useCase.RunAsync(view.Date, cancellationToken)).Select(share => new WardShareNode(wards[share.Code], share));
    }

    /// <summary>What was done to it, and by whom, the last first; told to staff alone.</summary>
    /// <param name="first">How many, 1 to 100.</param>
    public async Task<IEnumerable<SaturdayEntryNode>> History([FromServices] FindSaturdayHistory useCase, CancellationToken cancellationToken, int first = 20) =>
        (await useCase.RunAsync(view.Date, first, cancellationToken)).Select(entry => new SaturdayEntryNode(entry));

    private static Ward? WardOf(PlaceData place, Site site) => place.WardOf(site.Issue!.WardPartId, place.Place.DefaultWardsAsOf);
}

/// <summary>What a Saturday was for one ward.</summary>
/// <param name="ward">The ward.</param>
/// <param name="sites">Its sites.</param>
[Name("SaturdayWard")]
public sealed class SaturdayWardNode(Ward ward, IReadOnlyCollection<Site> sites)
{
    /// <summary>The ward.</summary>
    public WardNode Ward => new(ward);

    /// <summary>Planned against done.</summary>
    public SaturdayFigures Figures => SaturdayFigures.Of(sites);
}

/// <summary>Something to look at before a plan is published.</summary>
/// <param name="warning">What.</param>
[Name("PlanWarning")]
public sealed class PlanWarningNode(PlanWarning warning)
{
    /// <summary>What kind.</summary>
    public PlanWarningKind Kind => warning.Kind;

    /// <summary>In words, in the language asked for.</summary>
    public string Message => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? warning.En : warning.Vi;

    /// <summary>The issue whose site it is about.</summary>
    [Id]
    public Guid? Issue => warning.IssueId;

    /// <summary>The crew that it is about.</summary>
    [Id]
    public Guid? Crew => warning.CrewId;
}

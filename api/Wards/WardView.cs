using GisPlatform.Api.Issues;
using GisPlatform.Api.Murals.Pages;
using GisPlatform.Api.Photos;
using GisPlatform.Api.Places;
using GisPlatform.Api.Saturdays;
using GisPlatform.Api.Saturdays.Papers;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Wards;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Wards;

/// <summary>What everybody may know of a ward; in no language yet.</summary>
/// <param name="Place">The place.</param>
/// <param name="Today">Today's date there.</param>
/// <param name="Ward">The ward, of today or of another date.</param>
/// <param name="Counts">Public issues by category and status.</param>
/// <param name="Saturday">The coming Saturday, where it has sites in the ward.</param>
/// <param name="Sites">These sites.</param>
/// <param name="Newest">The open issues that were reported last.</param>
/// <param name="Waiting">Those that have waited longest.</param>
/// <param name="Dots">Where open issues are; not all of very many.</param>
/// <param name="Mended">What residents confirmed last.</param>
/// <param name="Photos">Before and after, by issue.</param>
/// <param name="Shares">How its ground is divided on other dates.</param>
/// <param name="Namesakes">Other wards that had its code or its name before.</param>
/// <param name="Murals">The murals painted last.</param>
/// <param name="MuralCount">How many murals there are.</param>
public sealed record WardView(
    PlaceData Place, DateOnly Today, Ward Ward, IReadOnlyList<CountedIssues> Counts, SaturdayView? Saturday, IReadOnlyList<SheetSite> Sites,
    IReadOnlyList<Issue> Newest, IReadOnlyList<Issue> Waiting, IReadOnlyList<Coordinate> Dots, IReadOnlyList<MendedIssue> Mended,
    IReadOnlyDictionary<Guid, BeforeAfter> Photos, WardShares Shares, IReadOnlyList<WardPast> Namesakes, IReadOnlyList<MuralCard> Murals, int MuralCount)
{
    /// <summary>Whether it is a ward of today.</summary>
    public bool IsOfToday => Ward.IsValidOn(Today);

    /// <summary>Whether it is on the ward map that the platform works with day by day.</summary>
    public bool IsDefault => Ward.IsValidOn(Place.Place.DefaultWardsAsOf);

    /// <summary>Path of its page.</summary>
    public string Path => WardAddress.PathOf(Ward, Today);

    /// <summary>Query of the map and of calendars that names it, without a question mark.</summary>
    public string Query => $"ward={Ward.Code}{(IsDefault ? "" : $"&asOf={Ward.ValidTo ?? Ward.ValidFrom:yyyy-MM-dd}")}";

    /// <summary>How many issues stand there.</summary>
    public int Count(params IReadOnlyList<IssueStatus> statuses) => Counts.Where(count => statuses.Contains(count.Status!.Value)).Sum(count => count.Count);

    /// <summary>The open issues by category, most first.</summary>
    public IEnumerable<(Category Category, int Count)> OpenByCategory =>
        from category in Place.PublicCategories
        let count = Counts.Where(row => row.Category == category.Code && IssueStatuses.Open.Contains(row.Status!.Value)).Sum(row => row.Count)
        where count > 0
        orderby count descending
        select (category, count);

    /// <summary>Ward maps of before, the newest first, with the wards whose ground it has now.</summary>
    public IEnumerable<IGrouping<(DateOnly From, DateOnly? To), WardShare>> Before =>
        Shares.Of.SelectMany(shares => shares).Where(share => share.In.Code == Ward.Code && share.In.ValidFrom == Ward.ValidFrom && share.Of.ValidTo < Ward.ValidFrom)
            .GroupBy(share => (share.Of.ValidFrom, share.Of.ValidTo)).OrderByDescending(map => map.Key.ValidFrom);
}

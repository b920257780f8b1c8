using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Api.Saturdays.Crews;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Wards;

namespace GisPlatform.Api.Saturdays.Papers;

// The namespace of pages has the same name.
using Site = GisPlatform.Data.Saturdays.Site;

/// <summary>A site as papers show it.</summary>
/// <param name="Number">Its number on the sheet.</param>
/// <param name="Site">The site, with issue and crew.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Ward">Its ward, of the place's default ward map.</param>
/// <param name="Start">When its crew begins, local time.</param>
/// <param name="End">When its crew is to have finished, local time.</param>
public sealed record SheetSite(int Number, Site Site, Category Category, Ward? Ward, TimeOnly? Start, TimeOnly? End)
{
    /// <summary>The issue.</summary>
    public Issue Issue => Site.Issue!;

    /// <summary>Counted tools and those that the category usually needs, in words.</summary>
    public IEnumerable<string> Tools(PaperWords words) => Site.PlannedTools.OrderBy(tool => tool.Key, StringComparer.Ordinal)
        .Select(tool => $"{tool.Value} {(Equipment.Of(EquipmentKind.Tool, tool.Key) is var one ? words.Of(one.Vi, one.En) : "")}")
        .Concat(words.IsEnglish ? [] : Category.Tools);

    /// <summary>Numbers sites from 1 in the order given.</summary>
    public static IReadOnlyList<SheetSite> Numbered(IEnumerable<Site> sites, PlaceData place) => [.. sites.Select((site, n) => new SheetSite(
        n + 1, site, place.Categories.Single(category => category.Code == site.Issue!.CategoryCode), place.WardOf(site.Issue!.WardPartId, place.Place.DefaultWardsAsOf),
        Local(site.PlannedStart, place), Local(site.PlannedEnd, place)))];

    private static TimeOnly? Local(DateTimeOffset? instant, PlaceData place) =>
        instant is { } at ? TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, place.Zone).DateTime) : null;
}

using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Api.Saturdays.Crews;
using GisPlatform.Data.BaseMap;
using GisPlatform.Data.Wards;

namespace GisPlatform.Api.Saturdays.Papers;

// The namespace of pages has the same name.
using Site = GisPlatform.Data.Saturdays.Site;

/// <summary>One sheet to hand out.</summary>
/// <param name="Title">Crew or ward.</param>
/// <param name="Crew">The crew's day, on a crew's sheet.</param>
/// <param name="Ward">The ward, on a ward's sheet.</param>
/// <param name="Sites">Its sites in their order.</param>
/// <param name="Map">SVG.</param>
public sealed record Sheet(string Title, CrewCapacity? Crew, Ward? Ward, IReadOnlyList<SheetSite> Sites, string Map);

/// <summary>Makes the sheets of a Saturday.</summary>
public static class Sheets
{
    private const double CrewMap = 95;
    private const double WardMap = 110;

    /// <summary>One sheet a ward, then one a crew; those without a site are left out.</summary>
    /// <param name="view">The plan, as staff see it.</param>
    /// <param name="place">The place.</param>
    /// <param name="baseMap">Features of the base map.</param>
    /// <param name="ward">Only this ward, and the crews that work in it.</param>
    /// <param name="crew">Only this crew.</param>
    /// <param name="words">Language.</param>
    public static IReadOnlyList<Sheet> Of(SaturdayView view, PlaceData place, IReadOnlyList<BaseMapFeature> baseMap, string? ward, Guid? crew, PaperWords words)
    {
        var wards = place.WardsOn(place.Place.DefaultWardsAsOf).ToList();
        var all = SheetSite.Numbered(view.Sites, place);
        var sheets = new List<Sheet>();
        foreach (var one in crew is null ? wards.Where(one => ward is null || one.Code == ward) : [])
        {
            var sites = SheetSite.Numbered(all.Where(site => site.Ward?.Code == one.Code).Select(site => site.Site), place);
            if (sites.Count > 0)
                sheets.Add(new(words.Of($"Phường {one.Name}", $"Ward of {one.Name}"), null, one, sites, SheetMap.Draw(sites, baseMap, wards, withRoute: false, WardMap, words)));
        }

        foreach (var day in view.Crews.Where(day => crew is null || day.Crew.Id == crew))
        {
            var sites = SheetSite.Numbered(view.Sites.Where(site => site.CrewId == day.Crew.Id), place);
            if (sites.Count > 0 && (ward is null || sites.Any(site => site.Ward?.Code == ward)))
                sheets.Add(new(day.Crew.Name, day, null, sites, SheetMap.Draw(sites, baseMap, wards, withRoute: true, CrewMap, words)));
        }

        return sheets;
    }

    /// <summary>People and hours of a site, in words.</summary>
    public static string Effort(Site site, PaperWords words) => (site.PlannedPeople, site.PlannedHours) switch
    {
        ({ } people, { } hours) => words.Of($"{people} người × {words.Figure(hours)} giờ", $"{people} people × {words.Figure(hours)} h"),
        ({ } people, null) => words.Of($"{people} người", $"{people} people"),
        (null, { } hours) => words.Of($"{words.Figure(hours)} giờ", $"{words.Figure(hours)} h"),
        _ => "",
    };
}

using GisPlatform.Data.Issues;
using GisPlatform.Data.Places;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Places;

/// <summary>A time in which the wards were the same.</summary>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">Last day, inclusive; null while valid.</param>
/// <param name="WardCount">How many wards.</param>
/// <param name="IsApproximate">Whether a boundary or a population is an estimate.</param>
public sealed record WardMap(DateOnly ValidFrom, DateOnly? ValidTo, int WardCount, bool IsApproximate);

/// <summary>What a client needs first: where the place is, what its issues are about, and which ward maps it has.</summary>
/// <param name="Place">Names and settings.</param>
/// <param name="Categories">Categories that the public may see.</param>
/// <param name="Bounds">Box around all wards, EPSG:4326.</param>
/// <param name="Today">Today's date there.</param>
/// <param name="WardMaps">Oldest first.</param>
public sealed record PlaceOverview(
    Place Place, IReadOnlyList<Category> Categories, Envelope Bounds, DateOnly Today, IReadOnlyList<WardMap> WardMaps);

/// <summary>Describes the place.</summary>
public sealed class GetPlace(PlaceDataCache places)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="Common.AppError">None is loaded.</exception>
    public async Task<PlaceOverview> RunAsync(CancellationToken cancellationToken)
    {
        var data = await places.GetAsync(cancellationToken);
        var bounds = new Envelope();
        foreach (var ward in data.Wards)
            bounds.ExpandToInclude(ward.Boundary.EnvelopeInternal);
        var maps = data.Wards.GroupBy(ward => (ward.ValidFrom, ward.ValidTo))
            .Select(map => new WardMap(map.Key.ValidFrom, map.Key.ValidTo, map.Count(), map.Any(ward => ward.IsApproximate)))
            .OrderBy(map => map.ValidFrom);
        return new PlaceOverview(
            data.Place, data.PublicCategories, bounds, await places.TodayAsync(cancellationToken), [.. maps]);
    }
}

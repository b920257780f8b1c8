using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Api.Places;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Hotspots;

/// <summary>Takes the wards of a date as units.</summary>
internal static class WardArea
{
    // Borders drawn twice may lie a hair apart.
    private const double Touching = 1;

    /// <summary>Two wards are neighbours if their borders are at most that far apart, metres; null: if they share a border.</summary>
    public static StudyArea Of(HotspotQuestion question, PlaceData place, LocalPlane plane)
    {
        var date = question.AsOf!.Value;
        var wards = place.WardsOn(date).Where(ward => question.Where.Ward?.Contains(ward.Code) ?? true).ToList();
        var shapes = wards.ConvertAll(ward => plane.ToMetres(ward.Boundary));
        var most = Math.Max(question.NeighbourMetres ?? 0, Touching);
        var neighbours = shapes.ConvertAll(shape => Enumerable.Range(0, shapes.Count)
            .Where(other => shapes[other] != shape && shapes[other].IsWithinDistance(shape, most)).ToList());
        var index = new Dictionary<Hex, int>();
        foreach (var part in place.WardsOfPart.Select(parts => parts.Key))
        {
            if (place.WardOf(part, date) is { } ward && wards.IndexOf(ward) is >= 0 and var unit)
                index.Add(new Hex(part, 0), unit);
        }

        return new StudyArea([.. wards.Select(ward => new StudyUnit(ward.Code, ward.Boundary, 1, ward))],
            new Neighbourhood(neighbours), shapes.Sum(shape => shape.Area), index);
    }
}

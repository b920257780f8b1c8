using GisPlatform.Api.Hotspots.Statistics;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Hotspots;

/// <summary>Tells what the clusters of labelled points are made of.</summary>
internal static class ClusterSummary
{
    /// <summary>How many clusters are told of; the smallest are left out.</summary>
    private const int MostClusters = 500;

    // A quarter of a circle around a corner, in so many lines.
    private const int MarginSegments = 3;

    private static readonly GeometryFactory Metres = new();

    /// <param name="points">The points.</param>
    /// <param name="labels">The number of each point's cluster, from 0, or <see cref="Dbscan.Noise"/>.</param>
    /// <param name="plane">From metres to degrees.</param>
    /// <param name="starts">Where the time steps begin.</param>
    public static (int Total, IReadOnlyList<IssueCluster> Largest) Of(ClusterPoints points, int[] labels, LocalPlane plane, DateTimeOffset[] starts)
    {
        var total = labels.Length == 0 ? 0 : labels.Max() + 1;
        var members = Enumerable.Range(0, Math.Min(total, MostClusters)).Select(_ => new List<int>()).ToList();
        for (var point = 0; point < labels.Length; point++)
        {
            if (labels[point] is >= 0 and var label && label < members.Count)
                members[label].Add(point);
        }

        return (total, [.. members.Select((cluster, number) => One(points, cluster, number + 1, plane, starts))]);
    }

    private static IssueCluster One(ClusterPoints points, List<int> members, int number, LocalPlane plane, DateTimeOffset[] starts)
    {
        var places = members.Select(point => new Coordinate(points.X[point], points.Y[point])).ToArray();
        var categories = new int[points.Categories.Count];
        foreach (var point in members)
            categories[points.Category[point]]++;
        var common = Array.IndexOf(categories, categories.Max());
        var centre = new Coordinate(places.Average(place => place.X), places.Average(place => place.Y));
        return new IssueCluster(
            number, members.Count, members.Count(point => points.IsOpen[point]),
            plane.ToDegrees(Metres.CreateMultiPointFromCoords(places).ConvexHull().Buffer(IssueCluster.MarginMetres, MarginSegments)), (Point)plane.ToDegrees(Metres.CreatePoint(centre)),
            points.Categories[common], categories[common],
            members.Min(point => points.ReportedAt[point]), members.Max(point => points.ReportedAt[point]),
            CountsOf(members.Select(point => points.ReportedAt[point]), starts),
            [.. members.OrderByDescending(point => points.IsOpen[point]).ThenByDescending(point => points.ReportedAt[point]).ThenBy(point => points.Ids[point])
                .Take(IssueCluster.MostIssues).Select(point => points.Ids[point])]);
    }

    // What was reported before the first step is in none.
    private static int[] CountsOf(IEnumerable<DateTime> reports, DateTimeOffset[] starts)
    {
        var counts = new int[starts.Length];
        foreach (var report in reports)
        {
            var at = Array.BinarySearch(starts, new DateTimeOffset(report));
            var step = at >= 0 ? at : ~at - 1;
            if (step >= 0)
                counts[step]++;
        }

        return counts;
    }
}

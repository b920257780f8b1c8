using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Hotspots;

/// <summary>Issues that lie close together.</summary>
/// <param name="Number">From 1, the largest first.</param>
/// <param name="Count">How many issues.</param>
/// <param name="OpenCount">How many of them still want work.</param>
/// <param name="Hull">Convex hull with <see cref="MarginMetres"/> around it: a polygon that holds all of them, also where they lie on a line. EPSG:4326.</param>
/// <param name="Centre">Middle of the issues, EPSG:4326.</param>
/// <param name="Category">Code of the commonest category.</param>
/// <param name="CategoryCount">How many issues are of it.</param>
/// <param name="FirstReport">When the oldest was reported.</param>
/// <param name="LastReport">When the newest was reported.</param>
/// <param name="Counts">Issues in each time step of the analysis.</param>
/// <param name="Newest">The newest issues, open ones first; at most <see cref="MostIssues"/>.</param>
public sealed record IssueCluster(
    int Number, int Count, int OpenCount, Geometry Hull, Point Centre, string Category, int CategoryCount,
    DateTimeOffset FirstReport, DateTimeOffset LastReport, int[] Counts, Guid[] Newest)
{
    /// <summary>How many issues of a cluster are named.</summary>
    public const int MostIssues = 100;

    /// <summary>How far the hull goes beyond the outermost issues, metres.</summary>
    public const double MarginMetres = 10;
}

/// <summary>The clusters of a question.</summary>
/// <param name="Eps">Radius, metres.</param>
/// <param name="MinPoints">How many issues within it make the core of a cluster, the issue itself included.</param>
/// <param name="Reason">Where the two come from.</param>
/// <param name="Noise">Issues in no cluster.</param>
/// <param name="TotalCount">How many clusters there are.</param>
/// <param name="Clusters">The largest, first.</param>
public sealed record ClusterAnalysis(
    double Eps, int MinPoints, Words Reason, int Noise, int TotalCount, IReadOnlyList<IssueCluster> Clusters);

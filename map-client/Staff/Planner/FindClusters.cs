using System.Text.Json;
using GisPlatform.MapClient.Issues;

namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>Answer of <c>FindClusters.graphql</c>.</summary>
/// <param name="Hotspots">The analysis.</param>
public sealed record FindClusters(ClustersOf Hotspots);

/// <summary>The clusters of an analysis.</summary>
/// <param name="Steps">The time steps.</param>
/// <param name="Clusters">What was found.</param>
public sealed record ClustersOf(IReadOnlyList<TimeSpanOfDays> Steps, ClusterAnalysis Clusters);

/// <summary>Groups of issues close together.</summary>
/// <param name="Eps">Radius, metres.</param>
/// <param name="MinPoints">How many issues make a core.</param>
/// <param name="Reason">Where the two come from.</param>
/// <param name="NoiseCount">Issues in no cluster.</param>
/// <param name="TotalCount">How many clusters.</param>
/// <param name="Nodes">The largest.</param>
public sealed record ClusterAnalysis(double Eps, int MinPoints, string Reason, int NoiseCount, int TotalCount, IReadOnlyList<IssueCluster> Nodes);

/// <summary>A group of issues close together.</summary>
/// <param name="Number">From 1, the largest first.</param>
/// <param name="Count">How many issues.</param>
/// <param name="OpenCount">How many still want work.</param>
/// <param name="Hull">GeoJSON.</param>
/// <param name="Centre">GeoJSON point.</param>
/// <param name="Category">Code of the commonest category.</param>
/// <param name="CategoryCount">How many are of it.</param>
/// <param name="FirstReport">When the oldest was reported.</param>
/// <param name="LastReport">When the newest was reported.</param>
/// <param name="Counts">Issues in each time step.</param>
/// <param name="Issues">Its issues, open ones first, at most 100.</param>
public sealed record IssueCluster(
    int Number, int Count, int OpenCount, JsonElement Hull, JsonElement Centre, string Category, int CategoryCount, DateTimeOffset FirstReport,
    DateTimeOffset LastReport, IReadOnlyList<int> Counts, IReadOnlyList<PlannedIssue> Issues)
{
    /// <summary>Its number as a view names it.</summary>
    public string Id => Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What a list of the planner's tells of an issue.</summary>
/// <param name="Id">UUID.</param>
/// <param name="Reference">Reference.</param>
/// <param name="Title">Title.</param>
/// <param name="Status">Status.</param>
/// <param name="IsOpen">Whether it still wants work.</param>
/// <param name="Severity">1 to 5.</param>
/// <param name="ReportedAt">When.</param>
/// <param name="Origin">How it came.</param>
/// <param name="Category">Category.</param>
public sealed record PlannedIssue(string Id, string Reference, string Title, string Status, bool IsOpen, int Severity, DateTimeOffset ReportedAt, string Origin, CategoryKey Category);

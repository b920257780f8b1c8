using GisPlatform.Api.Hotspots;
using GisPlatform.Api.Issues;
using GraphQL;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>The clusters of an analysis.</summary>
/// <param name="found">What was found.</param>
[Name("ClusterAnalysis")]
public sealed class ClusterAnalysisNode(ClusterAnalysis found)
{
    /// <summary>Radius, metres.</summary>
    public double Eps => found.Eps;

    /// <summary>How many issues within it make the core of a cluster, the issue itself included.</summary>
    public int MinPoints => found.MinPoints;

    /// <summary>Where the two come from.</summary>
    public string Reason => found.Reason.Text;

    /// <summary>Issues in no cluster.</summary>
    public int NoiseCount => found.Noise;

    /// <summary>How many clusters there are.</summary>
    public int TotalCount => found.TotalCount;

    /// <summary>The largest 500, first.</summary>
    public IEnumerable<IssueClusterNode> Nodes => found.Clusters.Select(cluster => new IssueClusterNode(cluster));
}

/// <summary>Issues that lie close together.</summary>
/// <param name="cluster">What was found.</param>
[Name("IssueCluster")]
public sealed class IssueClusterNode(IssueCluster cluster)
{
    /// <summary>From 1, the largest first.</summary>
    public int Number => cluster.Number;

    /// <summary>How many issues.</summary>
    public int Count => cluster.Count;

    /// <summary>How many of them still want work.</summary>
    public int OpenCount => cluster.OpenCount;

    /// <summary>Convex hull with ten metres around it: a polygon that holds all of its issues.</summary>
    public Geometry Hull => cluster.Hull;

    /// <summary>Middle of the issues.</summary>
    public Geometry Centre => cluster.Centre;

    /// <summary>Code of the commonest category.</summary>
    [Id]
    public string Category => cluster.Category;

    /// <summary>How many issues are of it.</summary>
    public int CategoryCount => cluster.CategoryCount;

    /// <summary>When the oldest was reported.</summary>
    public DateTimeOffset FirstReport => cluster.FirstReport;

    /// <summary>When the newest was reported.</summary>
    public DateTimeOffset LastReport => cluster.LastReport;

    /// <summary>Issues in each of the analysis's <c>steps</c>.</summary>
    public IReadOnlyList<int> Counts => cluster.Counts;

    /// <summary>Its newest issues, open ones first; at most 100.</summary>
    /// <param name="first">How many.</param>
    public async Task<IEnumerable<IssueNode>> Issues([FromServices] GetIssue issues, CancellationToken cancellationToken, int first = 20)
    {
        var asked = cluster.Newest.Take(first).ToArray();
        var found = await issues.ManyAsync(asked, cancellationToken);
        return asked.Where(found.ContainsKey).Select(id => new IssueNode(found[id]));
    }
}

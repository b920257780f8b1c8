using GisPlatform.Api.Issues;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>A page of a list of issues.</summary>
/// <param name="page">The page.</param>
[Name("IssueConnection")]
public sealed class IssueConnection(IssuePage page)
{
    /// <summary>The issues with their cursors.</summary>
    public IEnumerable<IssueEdge> Edges => page.Items.Select(item => new IssueEdge(item));

    /// <summary>The issues alone.</summary>
    public IEnumerable<IssueNode> Nodes => page.Items.Select(item => new IssueNode(item.Issue));

    /// <summary>Where the page stands in the list.</summary>
    public PageInfo PageInfo => new(
        page.HasMore, !page.IsFirst,
        page.Items is [var first, ..] ? first.Cursor : null, page.Items is [.., var last] ? last.Cursor : null);

    /// <summary>How many match in all; counted only when asked for.</summary>
    public Task<int> TotalCount([FromServices] CountIssues counts, CancellationToken cancellationToken) =>
        counts.TotalAsync(page.Filter, cancellationToken);
}

/// <summary>One issue of a page.</summary>
/// <param name="item">The issue and its place in the list.</param>
[Name("IssueEdge")]
public sealed class IssueEdge(FoundIssue item)
{
    /// <summary>Give it as <c>after</c> to go on from here.</summary>
    public string Cursor => item.Cursor;

    /// <summary>The issue.</summary>
    public IssueNode Node => new(item.Issue);

    /// <summary>Metres from <c>where.near</c> to the anchor; null without it.</summary>
    public double? Distance => item.Metres;
}

/// <summary>Where a page stands in its list (Relay cursor connections).</summary>
/// <param name="HasNextPage">Whether more follow.</param>
/// <param name="HasPreviousPage">Whether some came before.</param>
/// <param name="StartCursor">Cursor of the first item.</param>
/// <param name="EndCursor">Cursor of the last item.</param>
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);

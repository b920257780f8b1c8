using GisPlatform.Api.Murals;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>A page of a list of murals.</summary>
/// <param name="page">The page.</param>
[Name("MuralConnection")]
public sealed class MuralConnection(MuralPage page)
{
    /// <summary>The murals with their cursors.</summary>
    public IEnumerable<MuralEdge> Edges => page.Items.Select(item => new MuralEdge(item));

    /// <summary>The murals alone.</summary>
    public IEnumerable<MuralNode> Nodes => page.Items.Select(item => new MuralNode(item.Mural));

    /// <summary>Where the page stands in the list.</summary>
    public PageInfo PageInfo => new(
        page.HasMore, !page.IsFirst,
        page.Items is [var first, ..] ? first.Cursor : null, page.Items is [.., var last] ? last.Cursor : null);

    /// <summary>How many match in all; counted only when asked for.</summary>
    public Task<int> TotalCount([FromServices] FindMurals murals, CancellationToken cancellationToken) => murals.CountAsync(page.Filter, cancellationToken);
}

/// <summary>One mural of a page.</summary>
/// <param name="item">The mural and its place in the list.</param>
[Name("MuralEdge")]
public sealed class MuralEdge(FoundMural item)
{
    /// <summary>Give it as <c>after</c> to go on from here.</summary>
    public string Cursor => item.Cursor;

    /// <summary>The mural.</summary>
    public MuralNode Node => new(item.Mural);

    /// <summary>Metres from <c>where.near</c> to the anchor; null without it.</summary>
    public double? Distance => item.Metres;
}

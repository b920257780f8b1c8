using GisPlatform.Api.Live;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>A change of an issue.</summary>
/// <param name="change">What happened.</param>
[Name("IssueChange")]
public sealed class IssueChangeNode(IssueChange change)
{
    /// <summary>What became of it.</summary>
    public IssueChangeKind Kind => change.Kind;

    /// <summary>UUID of the issue; null for REFRESH.</summary>
    [Id]
    public Guid? Id => change.Id;

    /// <summary>The issue as it is now; null for LEFT and REFRESH.</summary>
    public IssueNode? Issue => change.Issue is { } issue ? new IssueNode(issue) : null;
}

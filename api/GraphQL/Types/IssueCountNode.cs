using GisPlatform.Api.Issues;
using GisPlatform.Data.Issues;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>How many issues share the keys that <c>by</c> asked for; the other keys are null.</summary>
/// <param name="row">The group.</param>
[Name("IssueCount")]
public sealed class IssueCountNode(CountedIssues row)
{
    /// <summary>How many.</summary>
    public int Count => row.Count;

    /// <summary>Ward; null also for issues that lie in no ward of that date.</summary>
    public WardNode? Ward => row.Ward is { } ward ? new WardNode(ward) : null;

    /// <summary>Category code.</summary>
    [Id]
    public string? Category => row.Category;

    /// <summary>Status.</summary>
    public IssueStatus? Status => row.Status;

    /// <summary>First day of the month of report, at the place.</summary>
    public DateOnly? Month => row.Month;
}

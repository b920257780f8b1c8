using GisPlatform.Api.Saturdays;
using GisPlatform.Data.Saturdays;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>An issue on the shortlist of a Saturday.</summary>
/// <param name="proposal">The row.</param>
[Name("SaturdayProposal")]
public sealed class SaturdayProposalNode(SaturdayProposal proposal)
{
    /// <summary>The Saturday.</summary>
    public DateOnly Date => proposal.SaturdayDate;

    /// <summary>The issue.</summary>
    public IssueNode Issue => new(proposal.Issue!);

    /// <summary>Who proposed it; null once the account is gone.</summary>
    public string? ProposedBy => proposal.Account?.Name;

    /// <summary>When.</summary>
    public DateTimeOffset ProposedAt => proposal.ProposedAt;
}

/// <summary>The shortlist of a Saturday after a change.</summary>
/// <param name="list">What became of it.</param>
[Name("ShortlistPayload")]
public sealed class ShortlistPayload(Shortlist list)
{
    /// <summary>The Saturday.</summary>
    public DateOnly Date => list.Date;

    /// <summary>How many issues were put on it, or taken off.</summary>
    public int Changed => list.Changed;

    /// <summary>How many are on it.</summary>
    public int Total => list.Total;
}

using GisPlatform.MapClient.Issues;
using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays.Candidates;

/// <summary>Answer of <c>FindCandidates.graphql</c>.</summary>
/// <param name="Issues">A page.</param>
public sealed record FindCandidates(CandidatePage Issues)
{
    /// <summary>Where issues stand that may be chosen and are on no plan yet.</summary>
    public static readonly IReadOnlyList<string> Statuses = ["REPORTED", "ACCEPTED", "REOPENED"];
}

/// <summary>A page of candidates.</summary>
/// <param name="TotalCount">How many there are in all.</param>
/// <param name="Nodes">The gravest first.</param>
/// <param name="PageInfo">Where it ends.</param>
public sealed record CandidatePage(int TotalCount, IReadOnlyList<PlanIssue> Nodes, PageEnd PageInfo);

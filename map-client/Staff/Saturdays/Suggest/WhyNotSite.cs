namespace GisPlatform.MapClient.Staff.Saturdays.Suggest;

/// <summary>Answer of <c>WhyNotSite.graphql</c>.</summary>
/// <param name="Answer">Why not.</param>
public sealed record WhyNotSite(WhyNot Answer);

/// <summary>Why an issue is not in a proposal.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Text">In words.</param>
/// <param name="Loss">Points that a plan with it would lose.</param>
/// <param name="Displaced">What it would push out.</param>
public sealed record WhyNot(string Reason, string Text, int Loss, IReadOnlyList<DisplacedSite> Displaced);

/// <summary>A site that would be pushed out.</summary>
/// <param name="Issue">Its issue.</param>
/// <param name="Benefit">What mending it is worth.</param>
public sealed record DisplacedSite(DisplacedIssue Issue, DisplacedBenefit Benefit);

/// <summary>Names an issue.</summary>
/// <param name="Reference">Reference.</param>
/// <param name="Title">Title.</param>
public sealed record DisplacedIssue(string Reference, string Title);

/// <summary>What mending an issue is worth.</summary>
/// <param name="Total">Points.</param>
public sealed record DisplacedBenefit(int Total);

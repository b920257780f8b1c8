using GisPlatform.Api.Saturdays.Suggesting;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>Sites and crews that the platform suggests for a Saturday; nobody is bound by it. <c>planSites</c> takes it over.</summary>
/// <param name="suggestion">What was found.</param>
[Name("SiteSuggestion")]
public sealed class SiteSuggestionNode(SiteSuggestion suggestion)
{
    /// <summary>The Saturday.</summary>
    public DateOnly Date => suggestion.Town.Question.Date;

    /// <summary>The ward that is planned for; null: the whole place. To take it over, give <c>planSites</c> the same ward.</summary>
    public WardNode? Ward => suggestion.Town.Question.Ward is { } code ? new WardNode(suggestion.Town.WardOf(code)) : null;

    /// <summary>Version of the Saturday that it was made from, for <c>planSites</c>; 0: it is not open yet.</summary>
    public int Version => suggestion.Town.Version;

    /// <summary>How good the plan is known to be.</summary>
    public PlanStatus Status => suggestion.Plan.Status;

    /// <summary>The same in a sentence.</summary>
    public string StatusText => suggestion.Summary.Text;

    /// <summary>Benefit of the sites, less what the ways cost, points.</summary>
    public int Value => (int)suggestion.Plan.Value;

    /// <summary>No plan is worth more, points.</summary>
    public int Bound => (int)suggestion.Plan.Bound;

    /// <summary>By how much the best possible plan may be better: a share of this one's value. Null where there is no plan.</summary>
    public double? Gap => suggestion.Plan.Gap;

    /// <summary>How long the search took.</summary>
    public double ElapsedSeconds => suggestion.Plan.Elapsed.TotalSeconds;

    /// <summary>Whether the same input gives the same plan again, as long as nothing in the database changes; not where the search was stopped or ran out of time.</summary>
    public bool IsRepeatable => suggestion.Plan.IsRepeatable;

    /// <summary>The crews that have something to do, by kind and name.</summary>
    [Complexity(1, 30)]
    public IEnumerable<SuggestedCrewNode> Crews => suggestion.Days.Select(day => new SuggestedCrewNode(suggestion, day));

    /// <summary>How many sites it has.</summary>
    public int SiteCount => suggestion.Plan.Sites.Count();

    /// <summary>How many issues were chosen from.</summary>
    public int CandidateCount => suggestion.Request.Candidates.Count;

    /// <summary>Issues that it leaves out, the most worth doing first; <c>whyNotSite</c> says why.</summary>
    /// <param name="first">How many, 1 to 500.</param>
    public IEnumerable<LeftOutSiteNode> LeftOut(int first = 50) =>
        suggestion.LeftOut.Take(Common.FigureInput.Checked(first, 1, 500, "first")).Select(one => new LeftOutSiteNode(suggestion.Town.Issues[one.Candidate.Id], one.Benefit));

    /// <summary>What a list by benefit, worked off from the top until nobody has time left, would come to; null where it does not keep the rules.</summary>
    public GreedyPlanNode? Greedy => suggestion.Plan.Greedy is { } greedy ? new GreedyPlanNode(greedy, suggestion.Plan) : null;

    /// <summary>How sites are divided among the wards, before and after.</summary>
    public PlanFairnessNode Fairness => new(suggestion);

    /// <summary>What one more crew would bring, at least; null: nothing, or not known before the search has ended.</summary>
    public MoreHandsNode? AnotherCrew => suggestion.AnotherCrew is { } more ? new MoreHandsNode(suggestion, more, 0) : null;

    /// <summary>What ten more people would bring, at least; null: nothing, or not known before the search has ended.</summary>
    public MoreHandsNode? TenMorePeople => suggestion.MorePeople is { } more ? new MoreHandsNode(suggestion, more, SiteSuggestion.MoreByPeople) : null;

    /// <summary>Where no plan is possible: rules that clash. Without any one of them the others could be kept.</summary>
    [Complexity(1, 5)]
    public IEnumerable<PlanClashNode> Clash => suggestion.Plan.Clash.Select(clash => new PlanClashNode(clash));

    /// <summary>What it is to be read with.</summary>
    [Complexity(1, 10)]
    public IEnumerable<SuggestionNoteNode> Notes => suggestion.Notes.Select(note => new SuggestionNoteNode(note));
}

/// <summary>An issue that a suggestion leaves out.</summary>
/// <param name="issue">The issue.</param>
/// <param name="benefit">What mending it is worth.</param>
[Name("LeftOutSite")]
public sealed class LeftOutSiteNode(Data.Issues.Issue issue, Saturdays.Suggesting.Asking.Benefit benefit)
{
    /// <summary>The issue.</summary>
    public IssueNode Issue => new(issue);

    /// <summary>What mending it is worth.</summary>
    public SiteBenefitNode Benefit => new(benefit);
}

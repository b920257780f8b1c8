using GisPlatform.Api.Saturdays.Suggesting;
using GisPlatform.Api.Saturdays.Suggesting.Explaining;
using GisPlatform.Api.Saturdays.Suggesting.Gathering;
using GisPlatform.Api.Saturdays.Suggesting.Solving;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>A list by benefit, worked off from the top until nobody has time left.</summary>
/// <param name="greedy">What it comes to.</param>
/// <param name="plan">The plan it is compared with.</param>
[Name("GreedyPlan")]
public sealed class GreedyPlanNode(PlanSummary greedy, SitePlan plan)
{
    /// <summary>Its value, points.</summary>
    public int Value => (int)greedy.Value;

    /// <summary>How many sites it has.</summary>
    public int SiteCount => greedy.Sites;

    /// <summary>What the plan gains over it, points.</summary>
    public int Gain => (int)(plan.Value - greedy.Value);

    /// <summary>The same as a share of the list's value; null where that is nothing.</summary>
    public double? GainShare => greedy.Value > 0 ? (double)(plan.Value - greedy.Value) / greedy.Value : null;
}

/// <summary>How sites are divided among the wards. Public categories alone count in what wards had.</summary>
/// <param name="suggestion">The suggestion.</param>
[Name("PlanFairness")]
public sealed class PlanFairnessNode(SiteSuggestion suggestion)
{
    /// <summary>Inequality over the last eight weeks, Gini index: 0, each ward had its share, to 1. Null where no ward had a site.</summary>
    public double? GiniBefore => suggestion.Fairness.GiniBefore;

    /// <summary>The same with the plan.</summary>
    public double? GiniAfter => suggestion.Fairness.GiniAfter;

    /// <summary>Each ward, by code.</summary>
    public IEnumerable<WardFairnessNode> Wards => suggestion.Fairness.Wards.Select(ward => new WardFairnessNode(suggestion, ward));
}

/// <summary>What a ward had over the last eight weeks, and gets.</summary>
/// <param name="suggestion">The suggestion.</param>
/// <param name="row">The figures.</param>
[Name("WardFairness")]
public sealed class WardFairnessNode(SiteSuggestion suggestion, WardFairness row)
{
    /// <summary>The ward, of the place's default ward map.</summary>
    public WardNode Ward => new(suggestion.Town.WardOf(row.Code));

    /// <summary>Its fair share of all sites, 0 to 1: half its share of the people, half its share of the open issues.</summary>
    public double Share => row.Share;

    /// <summary>Sites done there over the last eight weeks, or planned for a day before this one.</summary>
    public int Given => row.Given;

    /// <summary>Its part of all those.</summary>
    public double? GivenShare => Part(row.Given, ward => ward.Given);

    /// <summary>Sites that the suggestion has there.</summary>
    public int Planned => row.Planned;

    /// <summary>Its part of both together.</summary>
    public double? ShareAfter => Part(row.Given + row.Planned, ward => ward.Given + ward.Planned);

    /// <summary>Sites that it must have this time.</summary>
    public int Least => row.Least;

    /// <summary>Sites that it may have; null: any number.</summary>
    public int? Most => row.Most;

    private double? Part(int own, Func<WardFairness, int> of) => suggestion.Fairness.Wards.Sum(of) is > 0 and var all ? (double)own / all : null;
}

/// <summary>What more people would bring, at least: the others' days stay as they are.</summary>
/// <param name="suggestion">The suggestion.</param>
/// <param name="more">What was found.</param>
/// <param name="people">How many people; 0: another crew.</param>
[Name("MoreHands")]
public sealed class MoreHandsNode(SiteSuggestion suggestion, MoreHands more, int people)
{
    /// <summary>The crew that they would join, or that another one like it would help most.</summary>
    public CrewNode Crew => new(suggestion.Town.Crews.Single(crew => crew.Crew.Id == more.Crew.Id).Crew, isForStaff: true);

    /// <summary>Points more.</summary>
    public int Value => (int)more.Value;

    /// <summary>Sites more; under 0 where fewer, larger ones are worth more.</summary>
    public int SiteCount => more.Sites;

    /// <summary>The same in a sentence.</summary>
    public string Text => more.Tell(people).Text;
}

/// <summary>A rule that cannot be kept together with others.</summary>
/// <param name="clash">What clashes.</param>
[Name("PlanClash")]
public sealed class PlanClashNode(PlanClash clash)
{
    /// <summary>What kind of rule.</summary>
    public PlanRuleKind Kind => clash.Kind;

    /// <summary>The rule in words.</summary>
    public string Text => clash.Text.Text;

    /// <summary>The issue that it is about.</summary>
    [Id]
    public Guid? Issue => clash.Issue;

    /// <summary>Code of the ward.</summary>
    [Id]
    public string? Ward => clash.Ward;

    /// <summary>The crew.</summary>
    [Id]
    public Guid? Crew => clash.Crew;
}

/// <summary>Something that a suggestion is to be read with.</summary>
/// <param name="note">What.</param>
[Name("SuggestionNote")]
public sealed class SuggestionNoteNode(SuggestionNote note)
{
    /// <summary>What kind.</summary>
    public SuggestionNoteKind Kind => note.Kind;

    /// <summary>In words.</summary>
    public string Text => note.Text.Text;

    /// <summary>The issue that it is about.</summary>
    [Id]
    public Guid? Issue => note.Issue;

    /// <summary>Code of the ward.</summary>
    [Id]
    public string? Ward => note.Ward;

    /// <summary>The crew.</summary>
    [Id]
    public Guid? Crew => note.Crew;
}

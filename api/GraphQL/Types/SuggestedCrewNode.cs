using GisPlatform.Api.Saturdays.Suggesting;
using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>The day of a crew in a suggestion.</summary>
/// <param name="suggestion">The suggestion.</param>
/// <param name="day">The day.</param>
[Name("SuggestedCrew")]
public sealed class SuggestedCrewNode(SiteSuggestion suggestion, SuggestedDay day)
{
    /// <summary>The crew.</summary>
    public CrewNode Crew => new(day.Crew.Crew, isForStaff: true);

    /// <summary>People who come.</summary>
    public int People => day.Crew.People;

    /// <summary>Minutes that it has, less what it has to do already.</summary>
    public int AvailableMinutes => day.Plan.Crew.Minutes;

    /// <summary>Minutes that are reckoned for its day, ways included.</summary>
    public int Minutes => day.Plan.Minutes;

    /// <summary>Minutes of them on the way, there and back.</summary>
    public int WayMinutes => day.Plan.WayMinutes;

    /// <summary>Benefit of its sites, less what the way costs, points.</summary>
    public int Value => (int)day.Plan.Value;

    /// <summary>Its sites, in order.</summary>
    [Complexity(1, 5)]
    public IEnumerable<SuggestedSiteNode> Sites => day.Sites.Select(site => new SuggestedSiteNode(suggestion, site));
}

/// <summary>A site of a suggestion, with what <c>planSites</c> takes: issue, crew, start, people, hours, quantity, tools.</summary>
/// <param name="suggestion">The suggestion.</param>
/// <param name="site">The site.</param>
[Name("SuggestedSite")]
public sealed class SuggestedSiteNode(SiteSuggestion suggestion, SuggestedSite site)
{
    /// <summary>The issue.</summary>
    public IssueNode Issue => new(site.Issue);

    /// <summary>What it is about.</summary>
    public CategoryNode Category => new(suggestion.Town.Place.Categories.Single(category => category.Code == site.Issue.CategoryCode));

    /// <summary>The ward that it lies in, of the place's default ward map.</summary>
    public WardNode Ward => new(suggestion.Town.WardOf(site.Issue));

    /// <summary>Its place in the crew's order, from 1.</summary>
    public int Position => site.Position;

    /// <summary>When its crew begins, in whole five minutes.</summary>
    public DateTimeOffset Start => site.Start;

    /// <summary>When its crew has finished.</summary>
    public DateTimeOffset End => site.End;

    /// <summary>Minutes from the site before, or from where the crew sets out.</summary>
    public int WayMinutes => site.WayMinutes;

    /// <summary>People to go there.</summary>
    public int People => site.People;

    /// <summary>Hours that they stay.</summary>
    public decimal Hours => site.Hours;

    /// <summary>Quantity to be done, in the category's unit.</summary>
    public decimal? Quantity => site.Quantity;

    /// <summary>Counted tools to bring.</summary>
    [Complexity(1, 2)]
    public IEnumerable<ToolCountNode> Tools => ToolCountNode.Of(site.Tools);

    /// <summary>What mending it is worth: why it was chosen.</summary>
    public SiteBenefitNode Benefit => new(site.Benefit);

    /// <summary>Whether it had to be in the plan.</summary>
    public bool IsLocked => site.IsLocked;
}

/// <summary>What mending an issue is worth, in its parts, points.</summary>
/// <param name="benefit">What was counted.</param>
[Name("SiteBenefit")]
public sealed class SiteBenefitNode(Benefit benefit)
{
    /// <summary>For how bad it is.</summary>
    public int Severity => benefit.Severity;

    /// <summary>For how long it waits.</summary>
    public int Age => benefit.Age;

    /// <summary>For the residents who said "me too".</summary>
    public int Confirmations => benefit.Confirmations;

    /// <summary>For lying where issues cluster.</summary>
    public int Hotspot => benefit.Hotspot;

    /// <summary>For being on the shortlist.</summary>
    public int Proposal => benefit.Proposal;

    /// <summary>All of it, one point at least.</summary>
    public int Total => benefit.Total;
}

using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays.Suggest;

/// <summary>A proposal as the official has it before the eyes: what was suggested, and what was fixed on it since.</summary>
public sealed class Proposal
{
    private readonly Dictionary<string, string> _suggestedCrews;
    private readonly HashSet<string> _onPlan;

    /// <summary>Puts it together.</summary>
    /// <param name="suggestion">What was suggested.</param>
    /// <param name="edit">What was fixed.</param>
    /// <param name="plan">The plan as it is now.</param>
    public Proposal(SuggestionView suggestion, ProposalEdit edit, PlanView plan)
    {
        (Suggestion, Edit, Plan) = (suggestion, edit, plan);
        _suggestedCrews = suggestion.Crews.SelectMany(crew => crew.Sites.Select(site => (site.Issue.Id, crew.Crew.Id))).ToDictionary();
        _onPlan = [.. plan.Sites.Select(site => site.Issue.Id)];
        Sites = [.. suggestion.Sites.Where(site => !edit.LockedOut.Contains(site.Issue.Id))];
        var ofCrew = Sites.OrderBy(IsMoved).ThenBy(site => site.Start).ToLookup(CrewOf);
        Crews = [.. plan.Crews.Where(crew => ofCrew.Contains(crew.Crew.Id)).Select(crew => (crew, (IReadOnlyList<SuggestedSite>)[.. ofCrew[crew.Crew.Id]]))];
        var stays = Sites.Select(site => site.Issue.Id).ToHashSet();
        TakenOff = [.. plan.Sites.Where(site => site is { IsLocked: false, Status: "PLANNED" } && !stays.Contains(site.Issue.Id) && IsInScope(site.Issue))];
    }

    /// <summary>What was suggested.</summary>
    public SuggestionView Suggestion { get; }

    /// <summary>What was fixed.</summary>
    public ProposalEdit Edit { get; }

    /// <summary>The plan as it is now.</summary>
    public PlanView Plan { get; }

    /// <summary>Its sites, without those that shall go.</summary>
    public IReadOnlyList<SuggestedSite> Sites { get; }

    /// <summary>The crews with their sites: those moved to another crew stand at the end of its day.</summary>
    public IReadOnlyList<(PlanCrew Crew, IReadOnlyList<SuggestedSite> Sites)> Crews { get; }

    /// <summary>Sites of the plan that taking it over would take off.</summary>
    public IReadOnlyList<PlanSite> TakenOff { get; }

    /// <summary>What was locked in and no proposal has yet.</summary>
    public int Missing => Edit.LockedIn.Keys.Count(id => !_suggestedCrews.ContainsKey(id));

    /// <summary>Whether its figures are those that were proven; else what was fixed since is only reckoned in.</summary>
    public bool IsProven => Sites.Count == Suggestion.SiteCount && !Sites.Any(IsMoved);

    /// <summary>Value, less the benefit of what shall go.</summary>
    public int Value => Suggestion.Value - Suggestion.Sites.Where(site => Edit.LockedOut.Contains(site.Issue.Id)).Sum(site => site.Benefit.Total);

    /// <summary>By how much the best possible plan may be better than that, a share.</summary>
    public double? Gap => Value > 0 ? (double)(Suggestion.Bound - Value) / Value : null;

    /// <summary>Person-hours.</summary>
    public decimal PersonHours => Sites.Sum(site => site.People * site.Hours);

    /// <summary>The crew that a site has.</summary>
    public string CrewOf(SuggestedSite site) => Edit.LockedIn.GetValueOrDefault(site.Issue.Id) ?? _suggestedCrews[site.Issue.Id];

    /// <summary>Whether it was given to another crew than was suggested.</summary>
    public bool IsMoved(SuggestedSite site) => CrewOf(site) != _suggestedCrews[site.Issue.Id];

    /// <summary>Whether it is not on the plan yet.</summary>
    public bool IsNew(SuggestedSite site) => !_onPlan.Contains(site.Issue.Id);

    private bool IsInScope(PlanIssue issue) => Suggestion.Ward is null || issue.Ward?.Code == Suggestion.Ward.Code;
}

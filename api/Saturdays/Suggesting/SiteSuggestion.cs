using GisPlatform.Api.Hotspots;
using GisPlatform.Api.Saturdays.Crews;
using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Api.Saturdays.Suggesting.Explaining;
using GisPlatform.Api.Saturdays.Suggesting.Gathering;
using GisPlatform.Data.Issues;

namespace GisPlatform.Api.Saturdays.Suggesting;

/// <summary>A plan that the platform proposes, with what it was made from.</summary>
/// <param name="Town">What it was made from.</param>
/// <param name="Request">The request that was planned for in the end.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Notes">What it is to be read with.</param>
/// <param name="AnotherCrew">What one more crew would bring; null: nothing, or not known yet.</param>
/// <param name="MorePeople">What ten more people would bring; null: nothing, or not known yet.</param>
public sealed record SiteSuggestion(
    Town Town, PlanRequest Request, SitePlan Plan, IReadOnlyList<SuggestionNote> Notes, MoreHands? AnotherCrew = null, MoreHands? MorePeople = null)
{
    /// <summary>How many more people are tried.</summary>
    public const int MoreByPeople = 10;

    /// <summary>How sites are divided among the wards, before and after.</summary>
    public Fairness Fairness => Fairness.Of(Plan, Request.Wards);

    /// <summary>How good it is, in a sentence.</summary>
    public Words Summary => Plan switch
    {
        { Status: PlanStatus.Impossible } => new("Không kế hoạch nào giữ được mọi điều kiện.", "No plan keeps all the rules."),
        { Status: PlanStatus.Unknown } => new("Chưa tìm ra kế hoạch trong thời gian đã cho.", "No plan was found in the time given."),
        { Status: PlanStatus.Best } => Words.Of($"{Plan.Sites.Count()} điểm cho {Plan.Crews.Count} đội; không kế hoạch nào tốt hơn.", $"{Plan.Sites.Count()} sites for {Plan.Crews.Count} crews; no plan is better."),
        { Gap: { } gap } => Words.Of(
            $"{Plan.Sites.Count()} điểm cho {Plan.Crews.Count} đội; không kế hoạch nào tốt hơn quá {gap:P1}.", $"{Plan.Sites.Count()} sites for {Plan.Crews.Count} crews; no plan is better by more than {gap:P1}."),
        _ => Words.Of($"{Plan.Sites.Count()} điểm cho {Plan.Crews.Count} đội.", $"{Plan.Sites.Count()} sites for {Plan.Crews.Count} crews."),
    };

    /// <summary>The crews' days, by the crews' order.</summary>
    public IEnumerable<SuggestedDay> Days => from crew in Town.Crews
                                             join day in Plan.Crews on crew.Crew.Id equals day.Crew.Id
                                             select new SuggestedDay(crew, day, [.. day.Sites.Select((site, index) => SuggestedSite.Of(Town, day, site, index + 1))]);

    /// <summary>Candidates that the plan leaves out, the most worth doing first.</summary>
    public IEnumerable<(Candidate Candidate, Benefit Benefit)> LeftOut
    {
        get
        {
            var chosen = Plan.Sites.Select(site => site.Issue.Id).ToHashSet();
            return Request.Candidates.Where(issue => !chosen.Contains(issue.Id)).Select(issue => (issue, Request.Weights.Of(issue))).OrderByDescending(pair => pair.Item2.Total).ThenBy(pair => pair.issue.Id);
        }
    }
}

/// <summary>The day of a crew in a suggestion.</summary>
/// <param name="Crew">The crew, and what it gives.</param>
/// <param name="Plan">Its day.</param>
/// <param name="Sites">Its sites, in order.</param>
public sealed record SuggestedDay(CrewCapacity Crew, CrewPlan Plan, IReadOnlyList<SuggestedSite> Sites);

/// <summary>A site of a suggestion, as it would be planned: what <see cref="Planning.PlanSites"/> takes.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Position">Its place in the crew's order, from 1.</param>
/// <param name="Start">When its crew begins.</param>
/// <param name="End">When it has finished.</param>
/// <param name="WayMinutes">Minutes on the way there.</param>
/// <param name="People">People.</param>
/// <param name="Hours">Hours.</param>
/// <param name="Quantity">Quantity, in the unit of the category.</param>
/// <param name="Tools">Counted tools.</param>
/// <param name="Benefit">What mending it is worth.</param>
/// <param name="IsLocked">Whether it had to be in the plan.</param>
public sealed record SuggestedSite(
    Issue Issue, int Position, DateTimeOffset Start, DateTimeOffset End, int WayMinutes, int People, decimal Hours, decimal? Quantity,
    IReadOnlyDictionary<string, int> Tools, Benefit Benefit, bool IsLocked)
{
    /// <summary>Reads it off a plan. Quantity and tools that the plan of the day has already stay; of a site that is locked in with its crew people and hours, too.</summary>
    internal static SuggestedSite Of(Town town, CrewPlan day, PlannedSite site, int position)
    {
        var start = town.StartOfWork.AddMinutes(day.Crew.StartMinute + site.StartMinute);
        var planned = town.OnPlan.GetValueOrDefault(site.Issue.Id);
        var (people, hours) = planned is { IsLocked: true, CrewId: not null } ? (planned.PlannedPeople, planned.PlannedHours) : (null, null);
        var time = hours ?? site.WorkMinutes / 60m;
        return new SuggestedSite(
            town.Issues[site.Issue.Id], position, start, start.AddHours((double)time), site.WayMinutes, people ?? day.Crew.People, time,
            planned is null ? site.Issue.Quantity : planned.PlannedQuantity, planned?.PlannedTools ?? site.Issue.Tools, site.Benefit, site.IsLocked);
    }
}

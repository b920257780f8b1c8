using GisPlatform.MapClient.Staff.Crews;
using GisPlatform.MapClient.Staff.Saturdays.Plan;
using GisPlatform.MapClient.Wards;

namespace GisPlatform.MapClient.Staff.Saturdays.Suggest;

/// <summary>Sites and crews that the platform proposes.</summary>
/// <param name="Version">Version of the plan that it was made from.</param>
/// <param name="Ward">The ward that is planned for; null: the whole place.</param>
/// <param name="Status">BEST, NEAR, SO_FAR, IMPOSSIBLE or UNKNOWN.</param>
/// <param name="StatusText">The same in a sentence.</param>
/// <param name="Value">Benefit less ways, points.</param>
/// <param name="Bound">No plan is worth more, points.</param>
/// <param name="Gap">By how much the best possible plan may be better, a share; null without a plan.</param>
/// <param name="ElapsedSeconds">How long the search took.</param>
/// <param name="IsRepeatable">Whether the same question gives it again.</param>
/// <param name="SiteCount">Sites.</param>
/// <param name="CandidateCount">Issues that were chosen from.</param>
/// <param name="Crews">Crews with their sites.</param>
/// <param name="LeftOut">Issues that it leaves out, the most worth doing first.</param>
/// <param name="Greedy">What a list by benefit would come to.</param>
/// <param name="Fairness">What each ward gets.</param>
/// <param name="AnotherCrew">What one more crew would bring.</param>
/// <param name="TenMorePeople">What ten more people would bring.</param>
/// <param name="Clash">Where no plan is possible: rules that clash.</param>
/// <param name="Notes">What it is to be read with.</param>
public sealed record SuggestionView(
    int Version, WardKey? Ward, string Status, string StatusText, int Value, int Bound, double? Gap, double ElapsedSeconds, bool IsRepeatable, int SiteCount, int CandidateCount,
    IReadOnlyList<SuggestedCrew> Crews, IReadOnlyList<LeftOutSite> LeftOut, GreedyPlan? Greedy, PlanFairness Fairness, InWords? AnotherCrew, InWords? TenMorePeople,
    IReadOnlyList<PlanClash> Clash, IReadOnlyList<InWords> Notes)
{
    /// <summary>Whether there is a plan.</summary>
    public bool IsPlan => Status is not ("IMPOSSIBLE" or "UNKNOWN");

    /// <summary>All its sites.</summary>
    public IEnumerable<SuggestedSite> Sites => Crews.SelectMany(crew => crew.Sites);
}

/// <summary>The day of a crew in a proposal.</summary>
/// <param name="Crew">The crew.</param>
/// <param name="Minutes">Minutes of its day, ways included.</param>
/// <param name="AvailableMinutes">Minutes that it has.</param>
/// <param name="WayMinutes">Minutes on the way.</param>
/// <param name="Value">Benefit less way, points.</param>
/// <param name="Sites">Its sites in order.</param>
public sealed record SuggestedCrew(CrewKey Crew, int Minutes, int AvailableMinutes, int WayMinutes, int Value, IReadOnlyList<SuggestedSite> Sites);

/// <summary>A site of a proposal.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Position">Its place in the crew's order.</param>
/// <param name="Start">When its crew begins.</param>
/// <param name="WayMinutes">Minutes on the way there.</param>
/// <param name="People">People.</param>
/// <param name="Hours">Hours.</param>
/// <param name="Quantity">Quantity.</param>
/// <param name="IsLocked">Whether it had to be in it.</param>
/// <param name="Tools">Counted tools.</param>
/// <param name="Benefit">Why it was chosen.</param>
public sealed record SuggestedSite(
    PlanIssue Issue, int Position, DateTimeOffset Start, int WayMinutes, int People, decimal Hours, decimal? Quantity, bool IsLocked, IReadOnlyList<ToolCount> Tools, SiteBenefit Benefit);

/// <summary>What mending an issue is worth, in its parts, points.</summary>
/// <param name="Severity">For how bad it is.</param>
/// <param name="Age">For how long it waits.</param>
/// <param name="Confirmations">For those who said "me too".</param>
/// <param name="Hotspot">For lying in a hotspot.</param>
/// <param name="Proposal">For being on the shortlist.</param>
/// <param name="Total">All of it.</param>
public sealed record SiteBenefit(int Severity, int Age, int Confirmations, int Hotspot, int Proposal, int Total);

/// <summary>An issue that a proposal leaves out.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Benefit">What mending it is worth.</param>
public sealed record LeftOutSite(PlanIssue Issue, SiteBenefit Benefit);

/// <summary>What a list by benefit would come to.</summary>
/// <param name="Value">Its value, points.</param>
/// <param name="SiteCount">Its sites.</param>
/// <param name="Gain">What the proposal gains over it, points.</param>
/// <param name="GainShare">The same as a share.</param>
public sealed record GreedyPlan(int Value, int SiteCount, int Gain, double? GainShare);

/// <summary>How sites are divided among the wards.</summary>
/// <param name="GiniBefore">Inequality before, 0 to 1.</param>
/// <param name="GiniAfter">Inequality with the plan.</param>
/// <param name="Wards">Each ward.</param>
public sealed record PlanFairness(double? GiniBefore, double? GiniAfter, IReadOnlyList<WardFairness> Wards);

/// <summary>What a ward had over the last eight weeks, and gets.</summary>
/// <param name="Ward">The ward.</param>
/// <param name="Share">Its fair share, 0 to 1.</param>
/// <param name="Given">Sites that it had.</param>
/// <param name="Planned">Sites that it gets.</param>
/// <param name="Least">Sites that it must have.</param>
/// <param name="Most">Sites that it may have.</param>
public sealed record WardFairness(WardKey Ward, double Share, int Given, int Planned, int Least, int? Most);

/// <summary>Something that is said.</summary>
/// <param name="Text">In words.</param>
public sealed record InWords(string Text);

/// <summary>A rule that cannot be kept together with others.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Text">In words.</param>
/// <param name="Issue">The issue that it is about.</param>
/// <param name="Ward">The ward.</param>
/// <param name="Crew">The crew.</param>
public sealed record PlanClash(string Kind, string Text, string? Issue, string? Ward, string? Crew);

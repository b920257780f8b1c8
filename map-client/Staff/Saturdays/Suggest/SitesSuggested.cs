namespace GisPlatform.MapClient.Staff.Saturdays.Suggest;

/// <summary>Answer of <c>SitesSuggested.graphql</c>.</summary>
/// <param name="Progress">How far the search has come.</param>
public sealed record SitesSuggested(SuggestionProgress Progress);

/// <summary>How far a search for sites has come.</summary>
/// <param name="Value">Value of the best plan so far, points.</param>
/// <param name="Bound">No plan is worth more, points.</param>
/// <param name="Gap">By how much the best possible plan may be better, a share.</param>
/// <param name="ElapsedSeconds">Since the search began.</param>
/// <param name="SiteCount">Sites of the best plan so far.</param>
/// <param name="IsFinal">Whether it has ended.</param>
/// <param name="Suggestion">The best plan so far; null where it is the one told before.</param>
public sealed record SuggestionProgress(int Value, int Bound, double? Gap, double ElapsedSeconds, int SiteCount, bool IsFinal, SuggestionView? Suggestion);

using GisPlatform.Api.Saturdays.Suggesting;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>How far a search for sites has come.</summary>
/// <param name="progress">What was found.</param>
[Name("SuggestionProgress")]
public sealed class SuggestionProgressNode(SuggestionProgress progress)
{
    /// <summary>Value of the best plan so far, points.</summary>
    public int Value => (int)progress.Suggestion.Plan.Value;

    /// <summary>No plan is worth more, points.</summary>
    public int Bound => (int)progress.Suggestion.Plan.Bound;

    /// <summary>By how much the best possible plan may be better: a share of the value.</summary>
    public double? Gap => progress.Suggestion.Plan.Gap;

    /// <summary>Since the search began.</summary>
    public double ElapsedSeconds => progress.Suggestion.Plan.Elapsed.TotalSeconds;

    /// <summary>How many sites the best plan so far has.</summary>
    public int SiteCount => progress.Suggestion.Plan.Sites.Count();

    /// <summary>Whether the search has ended: then the suggestion is the whole answer, and the stream ends.</summary>
    public bool IsFinal => progress.IsFinal;

    /// <summary>The best plan so far; null where it is the one told before, and only its bound is lower.</summary>
    public SiteSuggestionNode? Suggestion => progress.IsNew || progress.IsFinal ? new SiteSuggestionNode(progress.Suggestion) : null;
}

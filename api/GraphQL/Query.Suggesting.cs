using GisPlatform.Api.GraphQL.Inputs;
using GisPlatform.Api.GraphQL.Rights;
using GisPlatform.Api.GraphQL.Types;
using GisPlatform.Api.Saturdays.Suggesting;
using GraphQL;

namespace GisPlatform.Api.GraphQL;

// What the platform would do on a Saturday, and why.
public sealed partial class Query
{
    /// <summary>Suggests sites and crews for a Saturday, with a proof of how good they are. Searches for six seconds at most; longer searches are for <c>sitesSuggested</c>.</summary>
    /// <param name="input">What is asked.</param>
    [Allow(Audience.Staff)]
    public static async Task<SiteSuggestionNode> SuggestSites(
        [FromServices] SuggestSites useCase, SuggestSitesInput input, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(input.ToQuestion(), cancellationToken));

    /// <summary>Why an issue is not in a suggestion: found by planning again with it locked in. It is about the plan that the account was told last for this input.</summary>
    /// <param name="input">The input of the suggestion.</param>
    /// <param name="issue">The issue.</param>
    [Allow(Audience.Staff)]
    public static async Task<WhyNotSiteNode> WhyNotSite(
        [FromServices] WhyNotSite useCase, SuggestSitesInput input, [Id] string issue, CancellationToken cancellationToken)
    {
        var (answer, town) = await useCase.RunAsync(input.ToQuestion(), issue, cancellationToken);
        return new(answer, town);
    }
}

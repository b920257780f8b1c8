using GisPlatform.Api.GraphQL.Rights;
using GisPlatform.Api.GraphQL.Types;
using GisPlatform.Api.Saturdays;
using GraphQL;

namespace GisPlatform.Api.GraphQL;

// What staff would like to see on a Saturday.
public sealed partial class Mutation
{
    /// <summary>Puts open issues on the shortlist of a Saturday; doing it again changes nothing.</summary>
    /// <param name="issues">UUIDs, 200 at most.</param>
    /// <param name="date">The Saturday. Default: the next one after today.</param>
    [Allow(Audience.Staff)]
    public static async Task<ShortlistPayload> ProposeForSaturday(
        [FromServices] ProposeForSaturday useCase, [Id] IReadOnlyList<string> issues, CancellationToken cancellationToken, DateOnly? date = null) =>
        new(await useCase.RunAsync(issues, date, cancellationToken));

    /// <summary>Takes issues off the shortlist of a Saturday; doing it again changes nothing.</summary>
    /// <param name="issues">UUIDs, 200 at most.</param>
    /// <param name="date">The Saturday. Default: the next one after today.</param>
    [Allow(Audience.Staff)]
    public static async Task<ShortlistPayload> WithdrawProposal(
        [FromServices] WithdrawProposal useCase, [Id] IReadOnlyList<string> issues, CancellationToken cancellationToken, DateOnly? date = null) =>
        new(await useCase.RunAsync(issues, date, cancellationToken));
}

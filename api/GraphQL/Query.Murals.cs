using GisPlatform.Api.GraphQL.Inputs;
using GisPlatform.Api.GraphQL.Rights;
using GisPlatform.Api.GraphQL.Types;
using GisPlatform.Api.Murals;
using GisPlatform.Api.Murals.Suggesting;
using GisPlatform.Api.Murals.Walking;
using GisPlatform.Data.Murals;
using GraphQL;

namespace GisPlatform.Api.GraphQL;

// Paintings on walls.
public sealed partial class Query
{
    /// <summary>Murals, a page at a time.</summary>
    /// <param name="where">Which; default: all.</param>
    /// <param name="order">NEAREST needs <c>where.near</c>.</param>
    /// <param name="first">How many, 1 to 500.</param>
    /// <param name="after">A cursor of the same query: the page begins behind it.</param>
    [Allow(Audience.Everyone)]
    public static async Task<MuralConnection> Murals(
        [FromServices] FindMurals useCase, CancellationToken cancellationToken, MuralFilterInput? where = null,
        MuralOrder order = MuralOrder.Newest, int first = 50, string? after = null) =>
        new(await useCase.RunAsync(MuralFilterInput.ToFilter(where), order, first, after, cancellationToken));

    /// <summary>One mural, or null when there is none.</summary>
    /// <param name="id">UUID.</param>
    [Allow(Audience.Everyone)]
    public static async Task<MuralNode?> Mural([FromServices] GetMural useCase, [Id] string id, CancellationToken cancellationToken) =>
        await useCase.RunAsync(id, cancellationToken) is { } mural ? new MuralNode(mural) : null;

    /// <summary>A walk past as many murals as a time allows; then the shortest such way. Along the streets of the base map, and straight where it has none.</summary>
    /// <param name="input">From where, and how long.</param>
    [Allow(Audience.Everyone)]
    public static async Task<MuralWalkNode> MuralWalk([FromServices] FindMuralWalk useCase, MuralWalkInput input, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(input.ToQuestion(), cancellationToken));

    /// <summary>Murals that residents tell of: of the own ward, for planners of the whole place. Those that have waited longest come first.</summary>
    /// <param name="status">What became of them; of others than WAITING those decided on last come first.</param>
    /// <param name="first">How many, 1 to 200.</param>
    [Allow(Audience.Staff)]
    public static async Task<IEnumerable<MuralSuggestionNode>> MuralSuggestions(
        [FromServices] FindMuralSuggestions useCase, CancellationToken cancellationToken, SuggestionStatus status = SuggestionStatus.Waiting, int first = 50) =>
        (await useCase.RunAsync(status, first, cancellationToken)).Select(suggestion => new MuralSuggestionNode(suggestion));
}

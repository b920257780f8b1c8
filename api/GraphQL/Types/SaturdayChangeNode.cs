using GisPlatform.Api.Saturdays;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>Somebody has changed a Saturday; several changes in a short time are told as one.</summary>
/// <param name="date">Which.</param>
[Name("SaturdayChange")]
public sealed class SaturdayChangeNode(DateOnly date)
{
    /// <summary>The Saturday.</summary>
    public DateOnly Date => date;

    /// <summary>The Saturday as it is now; null: nothing is planned.</summary>
    public async Task<SaturdayNode?> Saturday([FromServices] FindSaturdays useCase, CancellationToken cancellationToken) =>
        await useCase.OneAsync(date, cancellationToken) is { } found ? new SaturdayNode(found) : null;
}

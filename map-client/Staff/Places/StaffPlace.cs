using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Map;

namespace GisPlatform.MapClient.Staff.Places;

/// <summary>Answer of <c>StaffPlace.graphql</c>.</summary>
/// <param name="Place">The place, without categories.</param>
/// <param name="Categories">All of them: staff see the private ones, too.</param>
public sealed record StaffPlace(PlaceInfo Place, IReadOnlyList<CategoryInfo> Categories)
{
    /// <summary>Wards of the place's default ward map, by name.</summary>
    public IReadOnlyList<WardName> Wards { get; init; } = [];

    /// <summary>Reads the place as staff see it.</summary>
    /// <exception cref="GraphQLException">The API refused, or could not be reached.</exception>
    public static async Task<StaffPlace> LoadAsync(GraphQLClient api, CancellationToken cancellationToken = default)
    {
        var answer = await api.QueryAsync("StaffPlace", StaffJson.Default.StaffPlace, cancellationToken: cancellationToken);
        var wards = await api.QueryAsync("WardNames", StaffJson.Default.WardNames, new() { ["asOf"] = answer.Place.DefaultWardsAsOf.Iso() }, cancellationToken);
        return answer with { Place = answer.Place with { Categories = answer.Categories }, Wards = wards.Wards };
    }

    /// <summary>Name of a ward, or its code where the map has none of that code.</summary>
    public string NameOfWard(string code) => Wards.FirstOrDefault(ward => ward.Code == code)?.Name ?? code;
}

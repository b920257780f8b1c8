using GisPlatform.Api.Places;
using GisPlatform.Data.Murals;
using GisPlatform.Data.Wards;

namespace GisPlatform.Api.Murals.Pages;

/// <summary>A mural as pages show it.</summary>
/// <param name="Mural">The mural.</param>
/// <param name="Photos">Its photos; the first one stands for it.</param>
/// <param name="Ward">Its ward of today.</param>
/// <param name="Metres">Distance from where the reader is, where that is known.</param>
public sealed record MuralCard(Mural Mural, IReadOnlyList<MuralPhoto> Photos, Ward? Ward, double? Metres = null)
{
    /// <summary>The photo that stands for it.</summary>
    public MuralPhoto? Photo => Photos.Count > 0 ? Photos[0] : null;
}

/// <summary>Reads what pages say of murals besides themselves.</summary>
public sealed class MuralCards(MuralPhotos photos, PlaceDataCache places)
{
    /// <summary>A card each, in the same order.</summary>
    public async Task<IReadOnlyList<MuralCard>> RunAsync(IReadOnlyList<FoundMural> murals, CancellationToken cancellationToken)
    {
        var pictures = await photos.RunAsync([.. murals.Select(found => found.Mural.Id)], cancellationToken);
        var today = await places.TodayAsync(cancellationToken);
        var cards = new List<MuralCard>();
        foreach (var (mural, _, metres) in murals)
            cards.Add(new(mural, [.. pictures[mural.Id]], (await places.GetWithPartAsync(mural.WardPartId, cancellationToken)).WardOf(mural.WardPartId, today), metres));
        return cards;
    }

    /// <summary>The card of one.</summary>
    public async Task<MuralCard> OneAsync(Mural mural, CancellationToken cancellationToken) => (await RunAsync([new(mural, "", null)], cancellationToken))[0];
}

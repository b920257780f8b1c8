using GisPlatform.Data.Issues;
using GisPlatform.Data.Places;
using GisPlatform.Data.Wards;

namespace GisPlatform.Api.Places;

/// <summary>What changes only when a place is loaded: small, and asked for by every request.</summary>
/// <param name="Place">Names and settings.</param>
/// <param name="Zone">Its time zone.</param>
/// <param name="Categories">All categories, private ones included, in order.</param>
/// <param name="Wards">Wards of all dates, by name in Vietnamese order.</param>
/// <param name="WardsOfPart">The wards, one a ward map, that each part belongs to.</param>
public sealed record PlaceData(
    Place Place, TimeZoneInfo Zone, IReadOnlyList<Category> Categories, IReadOnlyList<Ward> Wards, ILookup<int, Ward> WardsOfPart)
{
    /// <summary>Categories that the public may see.</summary>
    public IReadOnlyList<Category> PublicCategories { get; } = [.. Categories.Where(category => category.IsPublic)];

    /// <summary>The date at the place at an instant.</summary>
    public DateOnly DateAt(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).Date);

    /// <summary>The instant at which a date begins at the place, in UTC.</summary>
    public DateTimeOffset MidnightOf(DateOnly date) =>
        new(TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(TimeOnly.MinValue), Zone), TimeSpan.Zero);

    /// <summary>The wards of a date.</summary>
    public IEnumerable<Ward> WardsOn(DateOnly date) => Wards.Where(ward => ward.IsValidOn(date));

    /// <summary>The ward of a part on a date; null when none was valid then.</summary>
    public Ward? WardOf(int part, DateOnly date) => WardsOfPart[part].FirstOrDefault(ward => ward.IsValidOn(date));
}

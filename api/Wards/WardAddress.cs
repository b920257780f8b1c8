using GisPlatform.Api.Places;
using GisPlatform.Data.Wards;

namespace GisPlatform.Api.Wards;

/// <summary>The ward that an address is about.</summary>
/// <param name="Ward">The ward.</param>
/// <param name="Path">Its page.</param>
/// <param name="IsItsOwn">Whether the address is that of its page; else the reader is led there.</param>
public sealed record WardAddress(Ward Ward, string Path, bool IsItsOwn)
{
    /// <summary>Path of a ward's page: of one that is no more, with the last day that it was.</summary>
    public static string PathOf(Ward ward, DateOnly today) => ward.IsValidOn(today) ? $"/ward/{ward.Code}" : $"/ward/{ward.Code}?asOf={ward.ValidTo ?? ward.ValidFrom:yyyy-MM-dd}";

    /// <summary>Path of its Atom feed.</summary>
    public static string FeedOf(Ward ward, DateOnly today) => PathOf(ward, today).Split('?') is [var page, .. var query] ? $"{page}/feed.atom{string.Concat(query.Select(part => $"?{part}"))}" : "";

    /// <summary>The wards of all dates that a code or a name in an address may mean, the newest first.</summary>
    public static IReadOnlyList<Ward> Named(string key, PlaceData place) =>
        [.. place.Wards.Where(ward => ward.Code == key || WardSlug.Of(ward.Name) == WardSlug.Of(key)).OrderByDescending(ward => ward.ValidFrom).ThenBy(ward => ward.Code != key)];
}

/// <summary>Finds the ward that an address is about: today's by its code, an older one by its code and a date, either by a name.</summary>
public sealed class FindWardAddress(PlaceDataCache places, FindWardShares shares)
{
    /// <summary>Finds it. A code or name of before leads to the ward of today that has most of the ground.</summary>
    /// <param name="key">Code, or name without marks.</param>
    /// <param name="asOf">A date on which the ward existed; null: today.</param>
    /// <returns>Null when there is none.</returns>
    public async Task<WardAddress?> RunAsync(string key, DateOnly? asOf, CancellationToken cancellationToken)
    {
        var place = await places.GetAsync(cancellationToken);
        var today = await places.TodayAsync(cancellationToken);
        var named = WardAddress.Named(key, place);
        var meant = named.Where(ward => ward.IsValidOn(asOf ?? today)).OrderBy(ward => ward.Code != key).FirstOrDefault();
        if (meant is not null)
            return new WardAddress(meant, WardAddress.PathOf(meant, today), meant.Code == key && (asOf is null || !meant.IsValidOn(today)));
        if (asOf is not null || named is not [var last, ..])
            return null;
        return (await shares.RunAsync(cancellationToken)).On(last, today) is [var share, ..]
            ? new WardAddress(share.In, $"{WardAddress.PathOf(share.In, today)}?was={Uri.EscapeDataString(WardSlug.Of(key))}", false)
            : null;
    }
}

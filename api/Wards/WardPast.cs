using GisPlatform.Api.Places;
using GisPlatform.Data.Wards;

namespace GisPlatform.Api.Wards;

/// <summary>Where the ground of a ward lay since a reform.</summary>
/// <param name="From">First day of the ward map.</param>
/// <param name="Into">Its wards, the larger shares first.</param>
public sealed record WardStep(DateOnly From, IReadOnlyList<WardShare> Into);

/// <summary>A ward that is no more, and what became of it.</summary>
/// <param name="Ward">The ward.</param>
/// <param name="Steps">The reforms since, oldest first; those that changed nothing of it are left out.</param>
public sealed record WardPast(Ward Ward, IReadOnlyList<WardStep> Steps)
{
    /// <summary>Works it out.</summary>
    public static WardPast Of(Ward ward, PlaceData place, WardShares shares, DateOnly today) => new(ward, [..
        from date in place.Wards.Select(one => one.ValidFrom).Distinct().Order()
        where date > ward.ValidFrom && date <= today
        let shared = shares.On(ward, date)
        where shared.Count > 0 && !IsTheSame(ward, shared, shares)
        select new WardStep(date, shared)]);

    /// <summary>Whether a reform left a ward as it was: then only the later one is spoken of.</summary>
    public static bool IsContinued(Ward ward, PlaceData place, WardShares shares) =>
        ward.ValidTo is { } last && place.WardsOn(last.AddDays(1)).Any() && IsTheSame(ward, shares.On(ward, last.AddDays(1)), shares);

    private static bool IsTheSame(Ward ward, IReadOnlyList<WardShare> shared, WardShares shares) =>
        shared is [{ IsAll: true, In: var next }] && next.Code == ward.Code && next.Name == ward.Name && shares.On(next, ward.ValidFrom) is [{ IsAll: true }];
}

using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Places;
using GisPlatform.Data.Wards;

namespace GisPlatform.Api.Hotspots;

/// <summary>What is asked about the wards of a date.</summary>
/// <param name="Where">Which issues; their time is <paramref name="Period"/>.</param>
/// <param name="Period">When they were reported; null: the twelve months up to today.</param>
/// <param name="AsOf">Date of the wards; null: that of the filter, or today.</param>
public sealed record WardQuestion(IssueFilter Where, Period? Period, DateOnly? AsOf)
{
    /// <summary>The same as a question of an analysis, complete and checked.</summary>
    /// <exception cref="AppError">It makes no sense.</exception>
    internal HotspotQuestion Complete(PlaceData place, DateOnly today) =>
        HotspotRules.Complete(new HotspotQuestion { Where = Where, Period = Period, AsOf = AsOf, Unit = HotspotUnit.Ward }, place, today);

    /// <summary>Likewise, where a part of a ward is as good as a whole one: nothing is compared with what people or area let expect.</summary>
    /// <exception cref="AppError">It makes no sense.</exception>
    internal HotspotQuestion CompleteAnywhere(PlaceData place, DateOnly today)
    {
        var complete = (this with { Where = Where with { Box = null, Within = null, Near = null } }).Complete(place, today);
        return complete with { Where = complete.Where with { Box = Where.Box, Within = Where.Within, Near = Where.Near } };
    }

    /// <summary>The wards that a complete question is about, and the parts that they are made of.</summary>
    internal static (IReadOnlyList<Ward> Wards, int[] Parts, string[] Codes) WardsOf(HotspotQuestion question, PlaceData place)
    {
        var date = question.AsOf!.Value;
        var wards = place.WardsOn(date).Where(ward => question.Where.Ward?.Contains(ward.Code) ?? true).ToList();
        var parts = place.WardsOfPart.Select(group => group.Key)
            .Select(part => (Part: part, Ward: place.WardOf(part, date))).Where(row => row.Ward is not null && wards.Contains(row.Ward)).ToList();
        return (wards, [.. parts.Select(row => row.Part)], [.. parts.Select(row => row.Ward!.Code)]);
    }
}

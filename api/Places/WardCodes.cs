using GisPlatform.Api.Common;

namespace GisPlatform.Api.Places;

/// <summary>Codes of wards that come from outside.</summary>
public static class WardCodes
{
    /// <summary>The parts of the place that some wards of a date consist of.</summary>
    /// <exception cref="AppError">No ward had that code on that date.</exception>
    public static int[] PartsOf(IReadOnlyList<string> codes, DateOnly date, PlaceData place, string field)
    {
        var known = place.WardsOn(date).Select(ward => ward.Code).ToHashSet();
        if (codes.FirstOrDefault(code => !known.Contains(code)) is { } unknown)
            throw AppError.BadInput(field,
                $"Ngày {date:yyyy-MM-dd} không có phường mã '{unknown}'. Xem 'wards(asOf)'; bản đồ phường chọn bằng 'where.asOf'.",
                $"There was no ward '{unknown}' on {date:yyyy-MM-dd}. See 'wards(asOf)'; 'where.asOf' chooses the ward map.");
        return [.. from part in place.WardsOfPart
                   where codes.Contains(place.WardOf(part.Key, date)?.Code)
                   select part.Key];
    }
}

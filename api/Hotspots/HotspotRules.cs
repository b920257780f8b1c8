using GisPlatform.Api.Common;
using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Api.Places;

namespace GisPlatform.Api.Hotspots;

/// <summary>What a question must keep to, and what it means where it leaves something out.</summary>
internal static class HotspotRules
{
    private const int MostRings = 5;
    private const int MostNeighbourMetres = 20_000;
    private const int LongestYears = 30;

    /// <summary>The question with its defaults filled in.</summary>
    /// <exception cref="AppError">It makes no sense.</exception>
    public static HotspotQuestion Complete(HotspotQuestion question, PlaceData place, DateOnly today)
    {
        if (question.Where.ReportedFrom is not null || question.Where.ReportedBefore is not null)
            throw AppError.BadInput("where.reported", "Thời gian chọn bằng 'period', không phải 'where.reported'.", "Choose the time by 'period', not by 'where.reported'.");
        Range(question.CellMetres, CellSize.Smallest, CellSize.Largest, "cellMetres");
        Range(question.Rings, 1, MostRings, "rings");
        Range(question.NeighbourMetres, 0, MostNeighbourMetres, "neighbourMetres");
        Range(question.Permutations, 99, HotspotQuestion.MostPermutations, "permutations");
        var period = question.Period ?? new Period(today.AddYears(-1).AddDays(1), today);
        Check(period, "period");
        if (question.CompareWith is { } other)
            Check(other, "compareWith");
        var asOf = question.AsOf ?? question.Where.AsOf ?? today;
        if (question.Unit == HotspotUnit.Hexagon)
            CheckHexagon(question);
        else
            CheckWard(question, place, asOf);
        return question with
        {
            Period = period, AsOf = asOf, TrendStep = TimeSteps.Choose(period, question.TrendStep),
            Where = question.Where.Ward is null ? question.Where with { AsOf = null } : question.Where with { AsOf = question.Where.AsOf ?? asOf },
        };
    }

    private static void CheckHexagon(HotspotQuestion question)
    {
        if (question.Weight == HotspotWeight.Per1000People)
            throw AppError.BadInput("weight", "PER_1000_PEOPLE chỉ dùng cho phường: không biết số dân của từng ô.", "PER_1000_PEOPLE is for wards: nobody knows how many live in a cell.");
        if (question.NeighbourMetres is not null)
            throw AppError.BadInput("neighbourMetres", "Với ô lục giác hãy dùng 'rings'.", "With hexagons use 'rings'.");
    }

    private static void CheckWard(HotspotQuestion question, PlaceData place, DateOnly asOf)
    {
        if (question.CellMetres is not null)
            throw AppError.BadInput("cellMetres", "Phường không có cỡ ô.", "Wards have no cell size.");
        if (question.Where is not { Box: null, Within: null, Near: null })
            throw AppError.BadInput("where", "Với đơn vị là phường hãy chọn khu vực bằng 'where.ward': một phường bị cắt không so được với phường nguyên.",
                "With wards choose the area by 'where.ward': a part of a ward does not compare with a whole one.");
        var wards = place.WardsOn(asOf).ToList();
        if (question.Where.Ward is not null && question.Where.AsOf is { } date && !wards.SequenceEqual(place.WardsOn(date)))
            throw AppError.BadInput("asOf", "'asOf' và 'where.asOf' phải thuộc cùng một bản đồ phường.", "'asOf' and 'where.asOf' must belong to one ward map.");
        if (wards.Count == 0)
            throw AppError.BadInput("asOf", $"Ngày {asOf:yyyy-MM-dd} chưa có phường nào; xem 'place.wardMaps'.", $"There were no wards on {asOf:yyyy-MM-dd}; see 'place.wardMaps'.");
        if (question.Weight == HotspotWeight.Per1000People && wards.Find(ward => ward.Population is null or 0) is { } unknown)
            throw AppError.BadInput("weight", $"Không có số dân của phường {unknown.Name} ({unknown.Code}); hãy chọn COUNT.", $"There is no population of ward {unknown.Name} ({unknown.Code}); choose COUNT.");
    }

    private static void Check(Period period, string field)
    {
        if (period.From > period.To)
            throw AppError.BadInput(field, "'from' không được sau 'to'.", "'from' must not come after 'to'.");
        if (period.From.AddYears(LongestYears) <= period.To || period.To == DateOnly.MaxValue)
            throw AppError.BadInput(field, $"Tối đa {LongestYears} năm.", $"{LongestYears} years at most.");
    }

    private static void Range(int? value, int least, int most, string field)
    {
        if (value < least || value > most)
            throw AppError.BadInput(field, $"'{field}' từ {least} đến {most}.", $"'{field}' runs from {least} to {most}.");
    }
}

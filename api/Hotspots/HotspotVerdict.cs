using GisPlatform.Api.Hotspots.Statistics;

namespace GisPlatform.Api.Hotspots;

/// <summary>Whether an analysis has enough to tell chance from pattern.</summary>
public enum HotspotVerdict
{
    /// <summary>It has.</summary>
    Enough,

    /// <summary>It has, but with few units: take it for an indication.</summary>
    Few,

    /// <summary>There is no issue.</summary>
    NoIssues,

    /// <summary>There are too few issues.</summary>
    TooFewIssues,

    /// <summary>There are too few units to compare.</summary>
    TooFewUnits,

    /// <summary>The issues are too few for cells so small.</summary>
    CellsTooSmall,

    /// <summary>Every unit has the same value.</summary>
    NoVariation,
}

/// <summary>Decides whether significance is told, and says why not.</summary>
internal static class HotspotVerdicts
{
    private const int FewestIssues = 30;
    private const int FewestUnits = 10;
    private const int EnoughUnits = 30;

    // A sum of counts is near enough to a normal distribution from about five on (W. G. Cochran, Biometrics 10, 1954, for expected counts).
    private const double FewestExpected = 5;

    /// <summary>The verdict on some counts.</summary>
    /// <param name="counts">Issues of each unit.</param>
    /// <param name="values">What they weigh.</param>
    /// <param name="neighbours">Who is whose neighbour.</param>
    /// <param name="cellMetres">Size of the hexagons; null for wards.</param>
    public static (HotspotVerdict Verdict, Words Words) On(int[] counts, double[] values, Neighbourhood neighbours, int? cellMetres)
    {
        var (issues, units) = (counts.Sum(), counts.Length);
        if (issues == 0)
            return (HotspotVerdict.NoIssues, new("Không có vấn đề nào trong kỳ và bộ lọc này.", "There is no issue in this period and filter."));
        if (issues < FewestIssues)
            return (HotspotVerdict.TooFewIssues, Words.Of($"Chỉ có {issues} vấn đề; cần ít nhất {FewestIssues} để phân biệt điểm nóng với ngẫu nhiên. Hãy chọn kỳ dài hơn hoặc bớt điều kiện lọc.",
                $"Only {issues} issues; at least {FewestIssues} are needed to tell a hotspot from chance. Choose a longer period or fewer conditions."));
        if (units < FewestUnits)
            return (HotspotVerdict.TooFewUnits, Words.Of($"Chỉ có {units} đơn vị để so sánh; cần ít nhất {FewestUnits}. Hãy dùng ô nhỏ hơn, hoặc ô lục giác thay cho phường.",
                $"Only {units} units to compare; at least {FewestUnits} are needed. Use smaller cells, or hexagons in place of wards."));
        if (GetisOrd.Moments(values).Deviation == 0)
            return (HotspotVerdict.NoVariation, new("Mọi đơn vị có cùng một giá trị: không có điểm nóng hay lạnh.", "Every unit has the same value: nothing is hot or cold."));
        var weights = Enumerable.Range(0, units).Average(unit => neighbours.Of(unit).Length + 1.0);
        var expected = issues / (double)units * weights;
        if (expected < FewestExpected && cellMetres is { } metres)
        {
            var enough = Math.Ceiling(metres * Math.Sqrt(FewestExpected / expected) / 10) * 10;
            return (HotspotVerdict.CellsTooSmall, Words.Of($"Ô {metres} m quá nhỏ cho {issues} vấn đề: một ô cùng các ô kề chỉ chờ đợi {expected:F1} vấn đề. Hãy chọn ô từ {enough:F0} m.",
                $"Cells of {metres} m are too small for {issues} issues: a cell and its neighbours expect only {expected:F1}. Choose cells of {enough:F0} m or more."));
        }

        return units < EnoughUnits
            ? (HotspotVerdict.Few, Words.Of($"Chỉ có {units} đơn vị: hãy xem kết quả như một gợi ý.", $"Only {units} units: take the result for an indication."))
            : (HotspotVerdict.Enough, new("Đủ dữ liệu để phân biệt với ngẫu nhiên.", "There is enough to tell from chance."));
    }
}

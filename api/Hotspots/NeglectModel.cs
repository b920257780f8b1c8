using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Data.Wards;

namespace GisPlatform.Api.Hotspots;

/// <summary>
/// The model of neglect: reports against what people and area let expect (<see cref="ExpectedReports"/>); where they are significantly few, how many
/// problems were told of by one resident alone (<see cref="UnseenIssues"/>) parts the ward that does not report from the one with little to report.
/// </summary>
internal static class NeglectModel
{
    private const int FewestReports = 30;
    private const double Level = 0.05;
    private const double Few = 0.75;
    private const double Many = 1 / Few;
    private const double LeastSeenShare = 0.5;
    private const double LongWait = 1.5;
    private const int FewestOpen = 5;

    public static WardNeglect Judge(Ward ward, IReadOnlyList<Ward> wards, WardReports own, WardReports all)
    {
        var people = wards.Any(other => other.Population is null or 0) ? null : wards.Sum(other => other.Population);
        var expected = people is null ? (double?)null
            : ExpectedReports.Of(all.Reports, (double)ward.Population!.Value / people.Value, ward.AreaKm2 / wards.Sum(other => other.AreaKm2));
        var unreported = UnseenIssues.Estimate(own.SeenOnce, own.SeenTwice);
        var reading = expected is not { } mean || all.Reports < FewestReports || wards.Count < 2 ? NeglectReading.NotTold
            : own.Reports <= Few * mean && ExpectedReports.SoFew(own.Reports, mean) <= Level
                ? own.Problems < LeastSeenShare * (own.Problems + unreported) || own.Problems == 0 ? NeglectReading.QuietUnderreported : NeglectReading.QuietCalm
            : own.Reports >= Many * mean && ExpectedReports.SoMany(own.Reports, mean) <= Level ? NeglectReading.More
            : NeglectReading.AsExpected;
        var waitsLong = own.Open >= FewestOpen && own.MedianOpenDays >= LongWait * all.MedianOpenDays;
        return new WardNeglect(ward, own.Reports, expected, reading, InWords(reading, own, expected, unreported), own.Open, own.MedianOpenDays,
            own.LongestOpenDays, waitsLong, own.SeenOnce, own.SeenTwice, unreported);
    }

    private static Words InWords(NeglectReading reading, WardReports own, double? expected, double unreported) => reading switch
    {
        NeglectReading.AsExpected => Words.Of(
            $"{own.Reports} phản ánh, ước chừng {expected:F0}: như dự kiến.", $"{own.Reports} reports, about {expected:F0} expected: as one would think."),
        NeglectReading.More => Words.Of(
            $"{own.Reports} phản ánh, chỉ chờ đợi khoảng {expected:F0}: nhiều hơn hẳn.", $"{own.Reports} reports where about {expected:F0} were expected: clearly more."),
        NeglectReading.QuietUnderreported => Words.Of(
            $"{own.Reports} phản ánh, chờ đợi khoảng {expected:F0}; phần lớn chỉ một người nhắc đến, ước còn ít nhất {unreported:F0} vấn đề chưa ai báo. Yên ắng không có nghĩa là sạch.",
            $"{own.Reports} reports where about {expected:F0} were expected; most were told of by one resident, and at least {unreported:F0} problems may be unreported. Quiet does not mean clean."),
        NeglectReading.QuietCalm => Words.Of(
            $"{own.Reports} phản ánh, chờ đợi khoảng {expected:F0}; nhiều người cùng nhắc một vấn đề, nên có lẽ ít vấn đề thật.",
            $"{own.Reports} reports where about {expected:F0} were expected; residents tell of the same ones, so there may be little to report."),
        _ => new("Quá ít phản ánh hoặc không rõ số dân để so sánh.", "Too few reports, or no known population, to compare."),
    };
}

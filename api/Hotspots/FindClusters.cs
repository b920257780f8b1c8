using GisPlatform.Api.Common;
using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Api.Issues;
using Npgsql;

namespace GisPlatform.Api.Hotspots;

/// <summary>Finds groups of issues that lie close together, wherever cells or wards have their borders.</summary>
public sealed class FindClusters(NpgsqlDataSource database, IssueQueries queries, AnalysisCache cache)
{
    private const int SmallestEps = 5;
    private const int LargestEps = 1_000;
    private const int MostMinPoints = 1_000;

    // A house front at least; a walk of some minutes at most.
    private const int SmallestChosen = 20;
    private const int LargestChosen = 250;

    /// <summary>Finds them in what an analysis is about.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="eps">Radius, metres; null: from the data.</param>
    /// <param name="minPoints">How many issues make a core; null: from the data.</param>
    /// <exception cref="AppError">A figure is out of range.</exception>
    public Task<ClusterAnalysis> RunAsync(HotspotAnalysis analysis, double? eps, int? minPoints, CancellationToken cancellationToken)
    {
        if (eps is { } radius && !(radius is >= SmallestEps and <= LargestEps))
            throw AppError.BadInput("eps", $"'eps' từ {SmallestEps} đến {LargestEps} mét.", $"'eps' runs from {SmallestEps} to {LargestEps} metres.");
        if (minPoints is < 2 or > MostMinPoints)
            throw AppError.BadInput("minPoints", $"'minPoints' từ 2 đến {MostMinPoints}.", $"'minPoints' runs from 2 to {MostMinPoints}.");
        var key = $"clusters {eps} {minPoints} {QuestionKey.Of(analysis.Question with { CompareWith = null }, analysis.Place)}";
        return cache.GetAsync(key, found => found.Clusters.Count, () => FindAsync(analysis, eps, minPoints, cancellationToken), cancellationToken);
    }

    private async Task<ClusterAnalysis> FindAsync(HotspotAnalysis analysis, double? eps, int? minPoints, CancellationToken cancellationToken)
    {
        var plane = PlaceOutline.Of(analysis.Question.Where, analysis.Place).Plane;
        var filter = await queries.ResolveAsync(analysis.Question.InPeriod, cancellationToken);
        var points = await ClusterPoints.ReadAsync(database, filter, plane, cancellationToken);
        var (x, y) = (points.X.ToArray(), points.Y.ToArray());
        var core = minPoints ?? KDistance.MinPoints(x.Length);
        if (x.Length < core)
        {
            return new ClusterAnalysis(eps ?? SmallestChosen, core, Words.Of(
                $"Chỉ có {x.Length} vấn đề; một cụm cần ít nhất {core}.", $"Only {x.Length} issues; a cluster needs at least {core}."), x.Length, 0, []);
        }

        var byChance = KDistance.ByChance(core - 1, x.Length, analysis.Area.AreaM2);
        var radius = eps ?? Math.Clamp(Math.Round(KDistance.Radius(KDistance.Curve(x, y, core - 1), byChance)), SmallestChosen, LargestChosen);
        var labels = Dbscan.Run(x, y, radius, core);
        var clusters = ClusterSummary.Of(points, labels, plane, [.. analysis.Steps.Select(step => analysis.Place.MidnightOf(step.From))]);
        return new ClusterAnalysis(radius, core, Reason(eps, minPoints, radius, core, byChance), labels.Count(label => label == Dbscan.Noise), clusters.Total, clusters.Largest);
    }

    private static Words Reason(double? eps, int? minPoints, double radius, int core, double byChance) => (eps, minPoints) switch
    {
        (null, null) => Words.Of(
            $"Chọn từ dữ liệu: {core} vấn đề, là ln n làm tròn (Birant và Kut, 2007); {radius:F0} m, điểm gãy của đường khoảng cách đến vấn đề gần thứ {core - 1}, nhiều nhất một nửa của {byChance:F0} m là mức ngẫu nhiên (Ester và cộng sự, 1996; Thompson, 1956).",
            $"Chosen from the data: {core} issues, ln n rounded (Birant and Kut, 2007); {radius:F0} m, the knee of the distances that hold the nearest {core - 1} issues, at most half of the {byChance:F0} m of chance (Ester et al., 1996; Thompson, 1956)."),
        (null, _) => Words.Of(
            $"Bán kính chọn từ dữ liệu: {radius:F0} m, điểm gãy của đường khoảng cách đến vấn đề gần thứ {core - 1}, nhiều nhất một nửa của {byChance:F0} m là mức ngẫu nhiên (Ester và cộng sự, 1996; Thompson, 1956).",
            $"The radius was chosen from the data: {radius:F0} m, the knee of the distances that hold the nearest {core - 1} issues, at most half of the {byChance:F0} m of chance (Ester et al., 1996; Thompson, 1956)."),
        (_, null) => Words.Of(
            $"Số vấn đề chọn từ dữ liệu: {core}, là ln n làm tròn (Birant và Kut, 2007).", $"The number was chosen from the data: {core}, ln n rounded (Birant and Kut, 2007)."),
        _ => new("Bán kính và số vấn đề do người dùng chọn.", "Radius and number were given."),
    };
}

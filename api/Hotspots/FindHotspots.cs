using GisPlatform.Api.Common;
using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Places;

namespace GisPlatform.Api.Hotspots;

/// <summary>Finds where issues lie together more, or less, than chance would have it.</summary>
public sealed class FindHotspots(IssueQueries queries, PlaceDataCache places, CountIssues counts, HotspotBins bins, AnalysisCache cache)
{
    /// <summary>Analyses a period, and with it another one where the question compares.</summary>
    /// <exception cref="AppError">The question makes no sense.</exception>
    public async Task<HotspotAnalysis> RunAsync(HotspotQuestion question, CancellationToken cancellationToken)
    {
        var place = await places.GetAsync(cancellationToken);
        var complete = HotspotRules.Complete(question, place, await places.TodayAsync(cancellationToken));
        return await cache.GetAsync(QuestionKey.Of(complete, place), analysis => analysis.Area.Units.Count, () => AnalyseAsync(complete, place, cancellationToken), cancellationToken);
    }

    private async Task<HotspotAnalysis> AnalyseAsync(HotspotQuestion question, PlaceData place, CancellationToken cancellationToken)
    {
        var outline = PlaceOutline.Of(question.Where, place);
        var (area, cellSize) = question.Unit == HotspotUnit.Ward
            ? (WardArea.Of(question, place, outline.Plane), null)
            : await HexagonsAsync(question, outline, place, cancellationToken);
        // The same units for both, so that they can be compared one by one.
        var comparison = question.CompareWith is { } other
            ? await CountAsync(question with { Period = other, CompareWith = null }, outline.Plane, area, cellSize, null, cancellationToken)
            : null;
        return await CountAsync(question, outline.Plane, area, cellSize, comparison, cancellationToken);
    }

    private async Task<(StudyArea Area, ChosenCellSize? Size)> HexagonsAsync(
        HotspotQuestion question, PlaceOutline outline, PlaceData place, CancellationToken cancellationToken)
    {
        var wards = place.WardsOn(question.AsOf!.Value);
        if (question.CellMetres is { } metres)
            return (HexagonArea.Lay(outline, wards, metres, question.Rings), new(metres, false, new("Cỡ ô do người dùng chọn.", "The size of the cells was given.")));
        var issues = await counts.TotalAsync(await InPeriodAsync(question, cancellationToken), cancellationToken);
        var chosen = CellSize.For(outline.Ground.Area, issues);
        return (HexagonArea.Lay(outline, wards, chosen, question.Rings), new(chosen, true, Words.Of(
            $"Chọn từ dữ liệu: {issues} vấn đề trên {outline.Ground.Area / 1e6:F1} km², trung bình hai vấn đề một ô (diện tích ô = 2A/n; Boots và Getis, 1988), trong khoảng {CellSize.Smallest}–{CellSize.Largest} m.",
            $"Chosen from the data: {issues} issues on {outline.Ground.Area / 1e6:F1} km², two a cell on average (area of a cell = 2A/n; Boots and Getis, 1988), within {CellSize.Smallest} to {CellSize.Largest} m.")));
    }

    private async Task<HotspotAnalysis> CountAsync(
        HotspotQuestion question, LocalPlane plane, StudyArea area, ChosenCellSize? cellSize, HotspotAnalysis? comparison, CancellationToken cancellationToken)
    {
        var filter = await InPeriodAsync(question, cancellationToken);
        var steps = TimeSteps.Of(question.Period!, question.TrendStep!.Value);
        var starts = steps.Starts(filter.Place);
        var counted = cellSize is null
            ? await bins.ByWardAsync(filter, area, starts, cancellationToken)
            : await bins.ByHexagonAsync(filter, plane, cellSize.Metres, area, starts, cancellationToken);
        return new HotspotAnalysis(question, filter.Place, cellSize, area, counted, steps, comparison);
    }

    private Task<ResolvedFilter> InPeriodAsync(HotspotQuestion question, CancellationToken cancellationToken) =>
        queries.ResolveAsync(place => question.InPeriod(place), cancellationToken);
}

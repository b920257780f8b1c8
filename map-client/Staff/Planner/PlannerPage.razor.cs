using System.Globalization;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Map;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>The planner's screen: where problems cluster, what becomes of them, and what to propose.</summary>
public sealed partial class PlannerPage
{
    private const string CsvType = "text/csv;charset=utf-8";
    private const string GeoJsonType = "application/geo+json";

    private readonly Latest _asking = new();
    private PlannerSession _session = default!;
    private IPlannerMap _map = default!;
    private PlaceInfo? _place;
    private PlannerReader? _me;
    private HotspotAnalysis? _analysis;
    private ClusterAnalysis? _clusters;
    private GraphQLException? _failure;
    private string? _analysisOf;
    private string? _clustersOf;
    private string? _paintedAs;
    private string? _told;
    private string? _linkToCopy;
    private MapPosition? _mapIsAt;
    private bool? _hasMap;
    private bool _isWide;
    private bool _isLoading;

    private PlannerState State => _session.State;

    private CellPaint? Paint => _analysis is null ? null : new CellPaint(State, _analysis);

    private IReadOnlyList<PlannerRow> Rows => PlannerRow.Of(_analysis!, Paint!);

    private HotspotCell? Cell => State.Layer == PlannerLayer.Clusters ? null : _analysis?.Cell(State.Selected);

    private IssueCluster? Cluster => _clusters?.Nodes.FirstOrDefault(cluster => cluster.Id == State.Selected);

    private bool IsComparing => State.Comparison != PlannerComparison.None && IsCells;

    private bool IsCells => State.Layer is not (PlannerLayer.Clusters or PlannerLayer.Heat);

    private static IEnumerable<(PlannerTab Tab, string Name)> Tabs =>
    [
        (PlannerTab.Settings, PlannerText.TabSettings), (PlannerTab.Charts, PlannerText.TabCharts), (PlannerTab.Table, PlannerText.TabTable),
        (PlannerTab.Neglect, PlannerText.TabNeglect), (PlannerTab.Shortlist, PlannerText.TabShortlist),
    ];

    /// <inheritdoc />
    public void Dispose()
    {
        _session.Changed -= OnChanged;
        _session.Dispose();
        _asking.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _session = new PlannerSession(Navigation);
        _session.Changed += OnChanged;
        // A lazy part registers no services; a test brings a map of its own.
        _map = Services.GetService<IPlannerMap>() ?? new PlannerMap();
        await Task.WhenAll(StartAsync(), AttachAsync());
        Draw();
    }

    private async Task AttachAsync() => _hasMap = await _map.AttachAsync(happened => _ = InvokeAsync(() => OnMapEvent(happened)));

    private async Task StartAsync()
    {
        _failure = null;
        try
        {
            var start = await Api.QueryAsync("PlannerStart", StaffJson.Default.PlannerStart);
            (_place, _me) = (start.Place, start.Me);
            StateHasChanged();
            await LoadAsync();
        }
        catch (GraphQLException error)
        {
            _failure = error;
        }
    }

    private async Task RetryAsync()
    {
        await (_place is null ? StartAsync() : LoadAsync());
        Draw();
    }

    private void OnChanged() => _ = InvokeAsync(async () =>
    {
        (_told, _linkToCopy) = (null, null);
        StateHasChanged();
        Draw();
        await LoadAsync();
        Draw();
        StateHasChanged();
    });

    // What has been answered already is not asked again: moving the map or opening a cell asks nothing.
    private async Task LoadAsync()
    {
        if (_place is null)
            return;
        var (input, clusters) = (PlannerQuestion.Analysis(State, _place), PlannerQuestion.Clusters(State, _place));
        var (key, clusterKey) = (input.ToJsonString(), clusters.ToJsonString());
        if (key == _analysisOf && (State.Layer != PlannerLayer.Clusters || clusterKey == _clustersOf))
            return;
        var cancellationToken = _asking.Begin();
        (_isLoading, _failure) = (true, null);
        try
        {
            if (key != _analysisOf)
            {
                var analysis = (await Api.QueryAsync("FindHotspots", StaffJson.Default.FindHotspots, new() { ["input"] = input }, cancellationToken)).Hotspots;
                (_analysis, _analysisOf) = (analysis, key);
            }

            if (State.Layer == PlannerLayer.Clusters && clusterKey != _clustersOf)
            {
                var found = await Api.QueryAsync("FindClusters", StaffJson.Default.FindClusters, new() { ["input"] = clusters }, cancellationToken);
                (_clusters, _clustersOf) = (found.Hotspots.Clusters, clusterKey);
            }
        }
        catch (GraphQLException error)
        {
            _failure = error;
        }
        catch (OperationCanceledException)
        {
            return;
        }

        _isLoading = false;
    }

    private void Draw()
    {
        if (_place is null || _hasMap != true)
            return;
        if (_analysis is not null && IsCells)
        {
            var paint = Paint!;
            // The same answer in other colours is painted anew, a moved map is not.
            var painted = $"{_analysisOf} {State.Layer} {State.Uncorrected}";
            if (painted != _paintedAs)
            {
                _map.SetCells(PlannerFeatures.OfCells(_analysis, paint), _analysis.Comparison is { } other ? PlannerFeatures.OfCells(other, paint) : null);
                _paintedAs = painted;
            }
        }

        if (_clusters is not null && State.Layer == PlannerLayer.Clusters)
            _map.SetClusters(PlannerFeatures.OfClusters(_clusters, _place));
        _map.Show(new PlannerScene(
            PlannerQuestion.AsOf(State, _place), PlannerQuestion.TileQuery(State, _place), IsCells ? "cells" : State.Layer == PlannerLayer.Heat ? "heat" : "clusters",
            State.Opacity / 100.0, State.Selected, State.HasIssues, IsComparing ? State.Swipe : null));
    }

    private void OnMapEvent(PlannerMapEvent happened)
    {
        switch (happened.Type)
        {
            case "cell" or "cluster":
                _session.Update(state => state with { Selected = state.Selected == happened.Id ? null : happened.Id });
                break;
            case "nothing":
                _session.Update(state => state with { Selected = null });
                break;
            case "moved":
                Moved(happened);
                break;
        }

        StateHasChanged();
    }

    private void Moved(PlannerMapEvent moved)
    {
        var isFirst = _mapIsAt is null;
        (_mapIsAt, _isWide) = (new MapPosition(moved.Zoom, moved.Lat, moved.Lon), moved.IsWide);
        if (!isFirst)
            _session.Update(state => state with { Position = _mapIsAt }, replace: true);
    }

    private string NameOf(HotspotCell cell) => PlannerRow.NameOf(cell, _analysis!.Cells.TakeWhile(other => other != cell).Count(), _analysis);

    private TimeSpanOfDays Period(PlaceInfo place) => TimeAxis.PeriodOf(State, place.Today);

    private string Summary(PlaceInfo place, HotspotAnalysis analysis)
    {
        var period = Period(place);
        var found = PlannerText.Found.Fill(analysis.IssueCount.Grouped(), Day(period.From), Day(period.To));
        return State.Layer switch
        {
            PlannerLayer.Clusters => _clusters is null ? found : $"{found} {PlannerText.ClustersFound.Fill(_clusters.TotalCount, _clusters.NoiseCount.Grouped())} {_clusters.Reason}",
            PlannerLayer.Heat => $"{found} {PlannerText.HeatWarning}",
            PlannerLayer.Trend when analysis.IsTold && analysis.Cells is [{ Trend: null }, ..] => $"{found} {PlannerText.NoTrend}",
            _ when !analysis.IsTold => $"{found} {analysis.VerdictText}",
            _ => $"{found} {PlannerText.HotCells.Fill(analysis.Cells.Count(cell => Paint!.Bin(cell) > 0), analysis.Cells.Count(cell => Paint!.Bin(cell) < 0), analysis.Cells.Count)}{(analysis.Verdict == "FEW" ? $" {analysis.VerdictText}" : "")}",
        };
    }

    private async Task OnProposedAsync(string words)
    {
        _told = words;
        await Task.CompletedTask;
    }

    private async Task SavePictureAsync()
    {
        var (place, analysis) = (_place!, _analysis!);
        var layer = PlannerLegend.NameOf(State.Layer);
        var legend = IsCells ? Paint!.Legend(analysis) : [];
        var notes = new List<string> { Summary(place, analysis) };
        if (IsComparing && TimeAxis.ComparedWith(State, place.Today) is { } other)
            notes.Add(PlannerText.PictureCompared.Fill(Day(other.From), Day(other.To)));
        if (State.Categories.Count > 0)
            notes.Add(string.Join(", ", State.Categories.Select(code => place.Category(code)?.Name ?? code)));
        var period = Period(place);
        await _map.SavePictureAsync(new PictureWords(
            $"{PlannerText.Title}: {layer}", $"{place.Name}, {Day(period.From)} – {Day(period.To)}", layer, legend, notes,
            PlannerText.PictureSource.Fill(Day(place.Today), _session.Link)), $"{FileName}.png");
        _told = PlannerText.Saved.Fill($"{FileName}.png");
    }

    private void SaveTable() => Save($"{FileName}.csv", CsvType, PlannerRow.Csv(Rows));

    private void SaveGeoJson() => Save($"{FileName}.geojson", GeoJsonType, PlannerFeatures.Export(Rows));

    private void Save(string name, string type, string text)
    {
        _map.SaveText(name, type, text);
        _told = PlannerText.Saved.Fill(name);
    }

    private async Task CopyLinkAsync()
    {
        try
        {
            await Js.InvokeVoidAsync("navigator.clipboard.writeText", _session.Link);
            _told = PlannerText.LinkCopied;
        }
        catch (JSException)
        {
            (_told, _linkToCopy) = (PlannerText.LinkNotCopied, _session.Link);
        }
    }

    private string FileName => $"{(State.Unit == PlannerUnit.Ward ? "phuong" : "o")}-{State.Layer.ToString().ToLowerInvariant()}-{Period(_place!).From.Iso()}-{Period(_place!).To.Iso()}";

    private static string Day(DateOnly day) => day.ToString("d", CultureInfo.CurrentCulture);
}

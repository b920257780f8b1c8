using GisPlatform.MapClient.Map;

namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>What the map shows of the view, and what a click on it changes.</summary>
public sealed partial class PlannerPage
{
    private string? _paintedAs;
    private MapPosition? _mapIsAt;
    private bool? _hasMap;
    private bool _isWide;

    private async Task AttachAsync() => _hasMap = await _map.AttachAsync(happened => _ = InvokeAsync(() => OnMapEvent(happened)));

    private void Draw()
    {
        if (_place is null || _hasMap != true)
            return;
        if (_analysis is not null && IsCells)
        {
            var paint = Paint!;
            // The same answer in other colours is painted anew, a moved map is not.
            var painted = $"{_analysisOf} {State.Layer} {State.Uncorrected} {(Private is null ? null : _privateOf)}";
            if (painted != _paintedAs)
            {
                _map.SetCells(PlannerFeatures.OfCells(_analysis, paint, Private), _analysis.Comparison is { } other ? PlannerFeatures.OfCells(other, paint) : null);
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
}

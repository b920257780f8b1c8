using System.Text.Json.Nodes;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Reports;
using GisPlatform.MapClient.Staff.Accounts;

namespace GisPlatform.MapClient.Staff.Inbox;

// What passes between the list and the map beside it.
public sealed partial class InboxPanel
{
    private StaffIssue? _marked;
    private ReportDraft? _move;
    private JsonObject? _together;
    private double[]? _bbox;
    private double _zoom;
    private bool? _hasMap;

    private async Task AttachAsync() => _hasMap = await Map.AttachAsync(happened => _ = InvokeAsync(() => OnMapEvent(happened)));

    private void ShowMap()
    {
        if (_place is null)
            return;
        if (_merging is null)
            _together = null;
        Map.Show(new MapScene(
            _place.Place.DefaultWardsAsOf.Iso(), TileQuery(), OwnWard, new Dictionary<string, string>(),
            _move is not null ? _move.Geometry : _together ?? _marked?.Geometry, _move is null && _together is null ? _marked?.Anchor : null, null, _move is not null));
    }

    private string? OwnWard => Me.Role == Roles.Official ? Me.Ward : null;

    private string TileQuery()
    {
        var state = new MapState { Ward = OwnWard, Statuses = _view.Statuses, Categories = Me.Role == Roles.Official ? Me.Categories : [] };
        return IssueWhere.ToTileQuery(state, _place!.Place);
    }

    private void FitOwnWard()
    {
        if (OwnWard is { } code && _place?.Wards.FirstOrDefault(ward => ward.Code == code) is { } ward && _view.Issue is null)
            Map.Fit(ward.Bounds);
    }

    // Marks an issue, and moves there only if it cannot be seen.
    private void Mark(StaffIssue? issue)
    {
        _marked = issue;
        ShowMap();
        if (issue is { Position: var (lon, lat) } && _bbox is [var west, var south, var east, var north] && !(lon > west && lon < east && lat > south && lat < north))
            Map.FlyTo(issue.Position);
    }

    // The one that is opened is shown near, unless the reader looks at it already.
    private void MarkOpened(StaffIssue? issue)
    {
        Mark(issue);
        if (issue is not null && _zoom < 15)
            Map.FlyTo(issue.Position);
    }

    private void ShowTogether(IReadOnlyList<StaffIssue> issues)
    {
        _together = new JsonObject { ["type"] = "GeometryCollection", ["geometries"] = new JsonArray([.. issues.Select(issue => issue.Geometry.DeepClone())]) };
        ShowMap();
        double[] lons = [.. issues.Select(issue => issue.Position.Lon)], lats = [.. issues.Select(issue => issue.Position.Lat)];
        Map.Fit([lons.Min(), lats.Min(), lons.Max(), lats.Max()]);
    }

    private void ChangeMove(ReportDraft? move)
    {
        _move = move;
        ShowMap();
    }

    private void OnMapEvent(MapEvent happened)
    {
        switch (happened.Type)
        {
            case "moved":
                (_bbox, _zoom) = (happened.Bbox, happened.Zoom);
                return;
            case "issue":
                Navigation.NavigateTo((_view with { Issue = happened.Reference }).Url);
                break;
            case "pick" when _move is not null:
                ChangeMove(_move.With(new LonLat(happened.Lon, happened.Lat)));
                break;
        }

        StateHasChanged();
    }
}

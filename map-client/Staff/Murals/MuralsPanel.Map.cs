using System.Text.Json.Nodes;
using GisPlatform.MapClient.Map;

namespace GisPlatform.MapClient.Staff.Murals;

// What passes between the lists and the map beside them.
public sealed partial class MuralsPanel
{
    private const double NearZoom = 15;
    private IReadOnlyList<MapMark> _marks = [];
    private JsonObject? _pointed;
    private double _zoom;
    private bool? _hasMap;
    private bool _isPlacing;

    private async Task AttachAsync() => _hasMap = await Map.AttachAsync(happened => _ = InvokeAsync(() => OnMapEvent(happened)));

    private void ShowMap()
    {
        if (_place is null)
            return;
        Map.Show(new MapScene(
            AsOf.Iso(), TileQuery(), OwnWard, new Dictionary<string, string>(), _draft?.Place.Geometry ?? _mural?.Geometry ?? Told?.Point ?? Wall?.Geometry ?? _pointed, null, null, _isPlacing)
        {
            Marks = _view.Tab == MuralsTab.Kept ? _marks : [],
        });
    }

    // Under the murals lie the issues about walls: those that are open, or those of which a mural may be made.
    private string TileQuery() => IssueWhere.ToTileQuery(new MapState
    {
        Ward = OwnWard, Categories = [MuralSources.Category], Statuses = _view.Tab == MuralsTab.Walls ? ["DONE", "CONFIRMED"] : MapState.OpenStatuses,
    }, _place!.Place);

    // What is opened is shown near, unless the reader looks at it already.
    private void FlyToOpened()
    {
        if (_zoom < NearZoom && Position is { } at)
            Map.FlyTo(at);
    }

    private void FitOwnWard()
    {
        if (Position is null && OwnWard is { } code && _place?.Wards.FirstOrDefault(ward => ward.Code == code) is { } ward)
            Map.Fit(ward.Bounds);
    }

    private void ShowListed(IReadOnlyList<MuralRow> rows)
    {
        _marks = [.. rows.Select(row => row.Mark)];
        ShowMap();
    }

    private void Point(JsonObject point)
    {
        _pointed = point;
        ShowMap();
    }

    private void SetPlacing(bool isPlacing)
    {
        _isPlacing = isPlacing;
        if (isPlacing)
            FlyToOpened();
        ShowMap();
    }

    private LonLat? Position => (_mural?.Anchor ?? Told?.Point ?? Wall?.Anchor) is { } point ? LonLat.Of(point) : null;

    private void OnMapEvent(MapEvent happened)
    {
        switch (happened.Type)
        {
            case "moved":
                _zoom = happened.Zoom;
                return;
            case "pick" when _draft is not null:
                Change(_draft with { Place = _draft.Place.With(new LonLat(happened.Lon, happened.Lat)) });
                break;
            case "mark":
                Go(_view with { Mural = happened.Reference, Source = null });
                break;
            case "issue" when _view.Tab == MuralsTab.Walls && _sources?.FreeWalls.FirstOrDefault(wall => wall.Reference == happened.Reference) is { } wall:
                Go(_view with { Source = wall.Id, Mural = null });
                break;
        }

        StateHasChanged();
    }
}

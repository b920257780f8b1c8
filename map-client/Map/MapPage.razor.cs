using System.Globalization;
using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Issues;
using GisPlatform.MapClient.Live;
using GisPlatform.MapClient.Reports;
using GisPlatform.MapClient.Wards;

namespace GisPlatform.MapClient.Map;

/// <summary>The page: the panel beside the map, and what passes between the two.</summary>
public sealed partial class MapPage
{
    private PlaceInfo? _place;
    private ReaderInfo? _reader;
    private WardFigures? _figures;
    private GraphQLException? _failure;
    private IssueInfo? _marked;
    private double[]? _bbox;
    private MapPosition? _mapIsAt;
    private string? _figuresOf;
    private bool? _hasMap;
    private bool _isWide;

    private MapState State => Session.State;

    private DateOnly AsOf => State.AsOf ?? _place!.DefaultWardsAsOf;

    private WardClasses Classes
    {
        get
        {
            var figures = _figures!.Wards.Select(ward => _figures.Figure(ward, State.Measure)).OfType<double>();
            return State.Measure == WardMeasure.Count ? WardClasses.OfCounts(figures) : WardClasses.Of(figures);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Session.Changed -= OnStateChanged;
        Report.Changed -= OnReportChanged;
        Outbox.Arrived -= OnArrived;
        Live.Changed -= OnLive;
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Session.Changed += OnStateChanged;
        Report.Changed += OnReportChanged;
        Outbox.Arrived += OnArrived;
        Live.Changed += OnLive;
        await TakeKeyAsync();
        await Task.WhenAll(StartAsync(), AttachAsync(), Report.LoadAsync(), Outbox.LoadAsync(), Live.AttachAsync());
        // The page was left after the report had been given to the outbox, and before the form knew.
        if (Outbox.Waiting.Any(draft => draft.Key == Report.Draft.Key))
            await Report.ClearAsync();
        if (State is { Ward: not null, Position: null, Issue: null })
            FitWard();
        Draw();
    }

    // The private link of a report: its key stays on this device and leaves the address, so that nobody shares it by mistake.
    private async Task TakeKeyAsync()
    {
        if (State is not { Issue: { } reference, Key: { } key })
            return;
        await Mine.RememberAsync(reference, key);
        Session.Update(state => state with { Key = null }, replace: true);
    }

    private void OnReportChanged() => _ = InvokeAsync(Draw);

    private void OnArrived() => _ = InvokeAsync(() =>
    {
        Map.Refresh();
        _figuresOf = null;
        OnStateChanged(State);
    });

    // What is shown changes by itself; where that fails it stays as it is.
    private void OnLive(LiveChanges changes) => _ = InvokeAsync(async () =>
    {
        Map.Refresh();
        _figuresOf = null;
        try
        {
            // After an interruption, the place and the reader, too: the page may have begun without a network.
            if (changes.All)
                (_place, _reader) = await Api.QueryAsync("MapStart", ClientJson.Default.MapStart);
            await LoadFiguresAsync();
            _failure = null;
        }
        catch (GraphQLException)
        {
            return;
        }

        Draw();
        StateHasChanged();
    });

    private async Task StartAsync()
    {
        _failure = null;
        try
        {
            (_place, _reader) = await Api.QueryAsync("MapStart", ClientJson.Default.MapStart);
            // The controls need not wait for the figures.
            StateHasChanged();
            await LoadFiguresAsync();
        }
        catch (GraphQLException error)
        {
            _failure = error;
        }
    }

    private async Task AttachAsync() => _hasMap = await Map.AttachAsync(OnMapEvent);

    private void OnStateChanged(MapState state) => _ = InvokeAsync(async () =>
    {
        var wardBefore = _shownWard;
        StateHasChanged();
        if (state.Issue is null)
            _marked = null;
        if (state.Position is { } position && position != _mapIsAt)
            Map.JumpTo(position);
        // The form that asks for a tap is there already: a tap must not mean a ward any more.
        if (state.Report != _isPicking)
            Draw();
        try
        {
            _failure = null;
            await LoadFiguresAsync();
        }
        catch (GraphQLException error)
        {
            _failure = error;
        }

        Draw();
        if (state.Ward != wardBefore && state.Issue is null)
            FitWard();
        StateHasChanged();
    });

    // The ward as of the last drawing: choosing one moves the map, coming back from an issue does not.
    private string? _shownWard;
    private bool _isPicking;

    private void Draw()
    {
        (_shownWard, _isPicking) = (State.Ward, State.Report);
        if (_place is null)
            return;
        Map.Show(new MapScene(
            AsOf.Iso(), IssueWhere.ToTileQuery(State, _place), State.Ward, Colours(),
            State.Report ? Report.Draft.Geometry : _marked?.Geometry, State.Report ? null : _marked?.Anchor,
            State.Near is { } near ? [near.Lon, near.Lat] : null, State.Report));
    }

    private Dictionary<string, string> Colours()
    {
        if (_figures is null)
            return [];
        var classes = Classes;
        return (from ward in _figures.Wards
                let figure = _figures.Figure(ward, State.Measure)
                where figure is not null
                select (ward.Code, Colour: WardClasses.Colour(classes.ClassOf(figure.Value)))).ToDictionary();
    }

    private async Task LoadFiguresAsync()
    {
        if (_place is null)
            return;
        var asked = FigureVariables(_place);
        var key = asked.ToJsonString();
        if (key == _figuresOf)
            return;
        var figures = await Api.QueryAsync("WardFigures", ClientJson.Default.WardFigures, asked);
        // An answer that comes after the view has moved on says nothing of the present one.
        if (key == FigureVariables(_place).ToJsonString())
            (_figures, _figuresOf) = (figures, key);
    }

    private JsonObject FigureVariables(PlaceInfo place) =>
        new() { ["asOf"] = AsOf.Iso(), ["where"] = IssueWhere.ToVariable(State, place, withWard: false) };

    private void FitWard()
    {
        if (State.Ward is null)
            Map.Fit(_place!.Bounds);
        else if (_figures?.Wards.FirstOrDefault(ward => ward.Code == State.Ward) is { } ward)
            Map.Fit(ward.Bounds);
    }

    private void Mark(IssueInfo? issue)
    {
        _marked = issue;
        Draw();
        if (issue is { Position: var (lon, lat) } && _bbox is [var west, var south, var east, var north]
            && !(lon > west && lon < east && lat > south && lat < north && _mapIsAt is { Zoom: >= 15 }))
            Map.FlyTo(issue.Position);
    }

    private void OnMapEvent(MapEvent happened) => _ = InvokeAsync(() =>
    {
        switch (happened.Type)
        {
            case "issue":
                Session.Update(state => state with { Issue = happened.Reference });
                break;
            case "ward":
                Session.Update(state => state with { Ward = happened.Code, Issue = null });
                break;
            case "crowd":
                Session.Update(state => state with { InView = true, Issue = null, Tab = PanelTab.Issues });
                break;
            case "pick":
                Pick(new LonLat(happened.Lon, happened.Lat));
                break;
            case "moved":
                Moved(happened);
                break;
        }

        StateHasChanged();
    });

    // A tap on the whole district says about where; a second one, near by, says where.
    private void Pick(LonLat point)
    {
        _ = Report.UpdateAsync(draft => draft.With(point));
        if (_mapIsAt is not { Zoom: >= 15.5 })
            Map.FlyTo(point);
    }

    private void Moved(MapEvent moved)
    {
        var isFirst = _bbox is null;
        (_bbox, _isWide) = (moved.Bbox, moved.IsWide);
        // As the URL will have it, so that reading it back is no move.
        _mapIsAt = MapUrl.Parse($"http://map/?map={FormattableString.Invariant($"{moved.Zoom:F2}/{moved.Lat:F5}/{moved.Lon:F5}")}").Position;
        if (!isFirst)
            Session.Update(state => state with { Position = _mapIsAt }, replace: true);
    }

    private string Pressed(PanelTab tab) => State.Tab == tab ? "true" : "false";
}

using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Staff.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>The planner's screen: where problems cluster, what becomes of them, and what to propose.</summary>
public sealed partial class PlannerPage
{
    private readonly Latest _asking = new();
    private PlannerSession _session = default!;
    private IPlannerMap _map = default!;
    private PlaceInfo? _place;
    private MeInfo? _me;
    private HotspotAnalysis? _analysis;
    private ClusterAnalysis? _clusters;
    private IReadOnlyList<TimeSpanOfDays> _clusterSteps = [];
    private Dictionary<string, int>? _private;
    private GraphQLException? _failure;
    private string? _analysisOf;
    private string? _clustersOf;
    private string? _privateOf;
    private string? _chosen;
    private int _proposals;
    private bool _leadsToChosen;
    private bool _isLoading;

    private PlannerState State => _session.State;

    private bool IsCells => State.Layer is not (PlannerLayer.Clusters or PlannerLayer.Heat);

    private bool IsComparing => State.Comparison != PlannerComparison.None && IsCells;

    private bool AsksPrivate => State.HasPrivate && _me is { IsPlanner: true };

    private CellPaint? Paint => _analysis is null ? null : new CellPaint(State, _analysis);

    // What a planner has switched off again is still known, but no longer shown.
    private Dictionary<string, int>? Private => AsksPrivate ? _private : null;

    private IReadOnlyList<PlannerRow> Rows => PlannerRow.Of(_analysis!, Paint!, Private);

    private HotspotCell? Cell => State.Layer == PlannerLayer.Clusters ? null : _analysis?.Cell(State.Selected);

    private IssueCluster? Cluster => State.Layer != PlannerLayer.Clusters ? null : _clusters?.Nodes.FirstOrDefault(cluster => cluster.Id == State.Selected);

    private PlannerArea? Area => Cluster is { } cluster ? PlannerArea.Of(cluster) : Cell is { } cell ? PlannerArea.Of(cell, _analysis!) : null;

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
        _chosen = State.Selected;
        // A lazy part registers no services; a test brings a map of its own.
        _map = Services.GetService<IPlannerMap>() ?? new PlannerMap();
        await Task.WhenAll(StartAsync(), AttachAsync());
        Draw();
    }

    private async Task StartAsync()
    {
        _failure = null;
        try
        {
            var (place, who) = (Api.QueryAsync("PlannerStart", StaffJson.Default.PlannerStart), Api.QueryAsync("SignedIn", StaffJson.Default.SignedIn));
            _me = (await who).Account;
            _place = (await place).Place;
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
        // Charts follow the map by themselves: whoever looks at them stays there.
        _leadsToChosen = State.Tab != PlannerTab.Charts && (_leadsToChosen || State.Selected != _chosen);
        _chosen = State.Selected;
        StateHasChanged();
        Draw();
        await LoadAsync();
        Draw();
        StateHasChanged();
    });

    private async Task LoadAsync()
    {
        if (_place is null)
            return;
        var cancellationToken = _asking.Begin();
        (_isLoading, _failure) = (true, null);
        try
        {
            await AskAsync(_place, cancellationToken);
        }
        catch (GraphQLException error)
        {
            _failure = error;
        }
        catch (OperationCanceledException)
        {
            // The view has moved on, and asks for itself.
            return;
        }

        _isLoading = false;
    }

    // What has been answered already is not asked again: moving the map or opening a cell asks nothing.
    private async Task AskAsync(PlaceInfo place, CancellationToken cancellationToken)
    {
        var input = PlannerQuestion.Analysis(State, place);
        var key = input.ToJsonString();
        if (key != _analysisOf)
        {
            var analysis = (await Api.QueryAsync("FindHotspots", StaffJson.Default.FindHotspots, new() { ["input"] = input.DeepClone() }, cancellationToken)).Hotspots;
            (_analysis, _analysisOf) = (analysis, key);
        }

        if (AsksPrivate && key != _privateOf)
        {
            var cells = (await Api.QueryAsync("FindPrivateHotspots", StaffJson.Default.FindPrivateHotspots, new() { ["input"] = input }, cancellationToken)).PrivateHotspots;
            (_private, _privateOf) = (cells.ToDictionary(cell => cell.Id, cell => cell.Count), key);
        }

        var clusters = PlannerQuestion.Clusters(State, place);
        var clusterKey = $"{State.ClusterMetres} {clusters.ToJsonString()}";
        if (State.Layer == PlannerLayer.Clusters && clusterKey != _clustersOf)
        {
            var found = (await Api.QueryAsync(
                "FindClusters", StaffJson.Default.FindClusters, new() { ["input"] = clusters, ["eps"] = State.ClusterMetres }, cancellationToken)).Hotspots;
            (_clusters, _clusterSteps, _clustersOf) = (found.Clusters, found.Steps, clusterKey);
        }
    }

    private int? PrivateOf(HotspotCell cell) => Private is { } cells && cells.TryGetValue(cell.Id, out var count) ? count : null;

    // The list of what is proposed reads itself anew.
    private void OnProposed() => _proposals++;
}

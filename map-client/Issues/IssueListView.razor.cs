using System.Globalization;
using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Live;
using GisPlatform.MapClient.Map;
using Microsoft.AspNetCore.Components;

namespace GisPlatform.MapClient.Issues;

/// <summary>The list: the map's equal for those who do not see the map. It holds what the map shows under the same filter.</summary>
public sealed partial class IssueListView
{
    private const int Page = 30;
    private const int LargestPage = 500;
    private readonly List<IssueRow> _rows = [];
    private readonly Latest _loading = new();
    private string? _shown;
    private string? _next;
    private int? _total;
    private bool _isLoading;
    private bool _isStale;
    private bool _noPosition;
    private GraphQLException? _error;

    /// <summary>The place.</summary>
    [Parameter, EditorRequired]
    public required PlaceInfo Place { get; set; }

    /// <summary>The view.</summary>
    [Parameter, EditorRequired]
    public required MapState State { get; set; }

    /// <summary>What the map shows: west, south, east, north.</summary>
    [Parameter]
    public double[]? Bbox { get; set; }

    /// <summary>Whether there is a map.</summary>
    [Parameter]
    public bool HasMap { get; set; }

    private string Heading => _total switch
    {
        null => ShellText.Loading,
        1 => IssueText.CountOne,
        _ => IssueText.CountMany.Fill(_total.Value.Grouped()),
    };

    /// <inheritdoc />
    public void Dispose()
    {
        Live.Changed -= OnLive;
        _loading.Dispose();
    }

    /// <inheritdoc />
    protected override void OnInitialized() => Live.Changed += OnLive;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        // The parent renders for many reasons; only another question is asked again.
        if (_shown != Variables(null).ToJsonString())
            await LoadAsync();
    }

    private JsonObject Variables(string? after) => new()
    {
        ["where"] = IssueWhere.ToListVariable(State, Place, Bbox),
        // Without a position the nearest cannot be told: the newest do, until the reader allows it.
        ["order"] = (State is { Order: ListOrder.Nearest, Near: null } ? ListOrder.Newest : State.Order).ToString().ToUpperInvariant(),
        ["after"] = after,
        ["asOf"] = (State.AsOf ?? Place.DefaultWardsAsOf).Iso(),
    };

    private Task LoadAsync() => FetchAsync(Variables(null), replace: true);

    // As many as are shown, without a sign of loading: a list that changes by itself must not jump.
    private void OnLive(LiveChanges changes) => _ = InvokeAsync(async () =>
    {
        _isStale = true;
        if (!_isLoading)
            await RefreshAsync();
        StateHasChanged();
    });

    private async Task RefreshAsync()
    {
        _isStale = false;
        var variables = Variables(null);
        // No more than at first: then it is the same question, and without a network its kept answer does.
        if (_rows.Count > Page)
            variables["first"] = Math.Min(_rows.Count, LargestPage);
        var cancellationToken = _loading.Begin();
        try
        {
            Show((await Api.QueryAsync("IssueList", ClientJson.Default.IssueList, variables, cancellationToken)).Issues, replace: true);
        }
        catch (Exception exception) when (exception is GraphQLException or OperationCanceledException)
        {
            // What is shown stays.
        }
    }

    private void Show(IssuePage page, bool replace)
    {
        if (replace)
            _rows.Clear();
        _rows.AddRange(page.Edges);
        (_total, _next) = (page.TotalCount, page.PageInfo.HasNextPage ? page.PageInfo.EndCursor : null);
    }

    private Task MoreAsync() => FetchAsync(Variables(_next), replace: false);

    private async Task FetchAsync(JsonObject variables, bool replace)
    {
        var cancellationToken = _loading.Begin();
        if (replace)
            _shown = variables.ToJsonString();
        (_isLoading, _error) = (true, null);
        try
        {
            Show((await Api.QueryAsync("IssueList", ClientJson.Default.IssueList, variables, cancellationToken)).Issues, replace);
        }
        catch (GraphQLException error)
        {
            _error = error;
        }
        catch (OperationCanceledException)
        {
            // A newer question took its place.
        }
        finally
        {
            if (!cancellationToken.IsCancellationRequested)
                _isLoading = false;
        }

        if (_isStale && !cancellationToken.IsCancellationRequested)
            await RefreshAsync();
    }

    private async Task OrderAsync(ChangeEventArgs change)
    {
        var order = Enum.Parse<ListOrder>((string)change.Value!);
        // The position is asked for only when somebody wants it used.
        var near = order == ListOrder.Nearest ? await Map.LocateAsync() : null;
        _noPosition = order == ListOrder.Nearest && near is null;
        if (_noPosition)
            return;
        Session.Update(state => state with { Order = order, Near = near });
    }
}

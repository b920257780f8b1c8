using System.Globalization;
using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Live;
using GisPlatform.MapClient.Map;
using Microsoft.AspNetCore.Components;

namespace GisPlatform.MapClient.Wards;

/// <summary>The figures of one ward: what is open, what is done, by category, and the last twelve months.</summary>
public sealed partial class WardPanel
{
    private readonly Latest _loading = new();
    private WardDetail? _detail;
    private GraphQLException? _error;
    private (string, DateOnly) _shown;
    private bool _isLoading;

    /// <summary>The place.</summary>
    [Parameter, EditorRequired]
    public required PlaceInfo Place { get; set; }

    /// <summary>Code of the ward.</summary>
    [Parameter, EditorRequired]
    public required string Code { get; set; }

    /// <summary>A date of its ward map.</summary>
    [Parameter, EditorRequired]
    public required DateOnly AsOf { get; set; }

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
        if (_shown != (Code, AsOf))
            await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var cancellationToken = _loading.Begin();
        _shown = (Code, AsOf);
        (_isLoading, _error, _detail) = (true, null, null);
        try
        {
            _detail = await ReadAsync(cancellationToken);
        }
        catch (GraphQLException error) when (error.Code == "BAD_USER_INPUT")
        {
            _detail = new WardDetail(null, []);
        }
        catch (GraphQLException error)
        {
            _error = error;
        }
        catch (OperationCanceledException)
        {
            return;
        }

        _isLoading = false;
    }

    private Task<WardDetail> ReadAsync(CancellationToken cancellationToken)
    {
        var date = AsOf.Iso();
        return Api.QueryAsync("WardDetail", ClientJson.Default.WardDetail, new()
        {
            ["code"] = Code, ["asOf"] = date, ["where"] = new JsonObject { ["ward"] = new JsonArray(Code), ["asOf"] = date },
        }, cancellationToken);
    }

    private void OnLive(LiveChanges changes) => _ = InvokeAsync(async () =>
    {
        if (_isLoading)
            return;
        try
        {
            _detail = await ReadAsync(_loading.Begin());
            StateHasChanged();
        }
        catch (Exception exception) when (exception is GraphQLException or OperationCanceledException)
        {
            // What is shown stays.
        }
    });

    private static Dictionary<string, int> OpenByCategory(WardSummary ward) => ward.Counts
        .Where(count => MapState.OpenStatuses.Contains(count.Status))
        .GroupBy(count => count.Category)
        .ToDictionary(group => group.Key, group => group.Sum(count => count.Count));

    private static string Number(int number) => number.Grouped();
}

using System.Globalization;
using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Live;
using GisPlatform.MapClient.Map;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GisPlatform.MapClient.Issues;

/// <summary>All there is to know of one issue, with a link to share.</summary>
public sealed partial class IssueCard
{
    private readonly Latest _loading = new();
    private ElementReference _heading;
    private IssueInfo? _issue;
    private GraphQLException? _error;
    private (string, DateOnly?) _shown;
    private bool _isLoading;
    private bool _wantsFocus;
    private string? _news;
    private string? _shared;
    private string? _linkToCopy;

    /// <summary>The place.</summary>
    [Parameter, EditorRequired]
    public required PlaceInfo Place { get; set; }

    /// <summary>Which issue.</summary>
    [Parameter, EditorRequired]
    public required string Reference { get; set; }

    /// <summary>A date of the ward map shown; null: the place's default.</summary>
    [Parameter]
    public DateOnly? AsOf { get; set; }

    /// <summary>Told when the issue is there, for the map to mark it.</summary>
    [Parameter]
    public EventCallback<IssueInfo?> OnLoaded { get; set; }

    private CategoryInfo? Category => _issue is null ? null : Place.Category(_issue.Category.Code);

    private string Quantity => $"{_issue!.Quantity!.Value.ToString("0.##", CultureInfo.CurrentCulture)} "
        + (Category?.Unit == "pieces" ? IssueText.UnitPieces : Category?.Unit);

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
        if (_shown != (Reference, AsOf))
            await LoadAsync();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_wantsFocus || _isLoading || _error is not null)
            return;
        // A screen reader goes on from the card, not from the row that is gone.
        _wantsFocus = false;
        await _heading.FocusAsync(preventScroll: true);
    }

    private async Task LoadAsync()
    {
        var cancellationToken = _loading.Begin();
        _shown = (Reference, AsOf);
        // Read again, it stays on screen meanwhile.
        var isAnother = _issue?.Reference != Reference;
        (_isLoading, _error, _shared, _linkToCopy) = (isAnother, null, null, null);
        if (isAnother)
            _news = null;
        try
        {
            _issue = await ReadAsync(cancellationToken);
            _wantsFocus = isAnother;
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
        await OnLoaded.InvokeAsync(_issue);
    }

    private async Task<IssueInfo?> ReadAsync(CancellationToken cancellationToken)
    {
        var variables = new JsonObject
        {
            ["reference"] = Reference,
            ["asOf"] = (AsOf ?? Place.DefaultWardsAsOf).Iso(),
            ["key"] = await Mine.KeyOfAsync(Reference),
        };
        return (await Api.QueryAsync("IssueDetail", ClientJson.Default.IssueDetail, variables, cancellationToken)).Issue;
    }

    // Somebody else has changed it: the card follows, and only a new status is announced.
    private void OnLive(LiveChanges changes) => _ = InvokeAsync(async () =>
    {
        if (_issue is not { } before || _isLoading || !changes.Concern(before.Id))
            return;
        var cancellationToken = _loading.Begin();
        try
        {
            _issue = await ReadAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is GraphQLException or OperationCanceledException)
        {
            // What is shown stays.
            return;
        }

        if (_issue is { } now && now.Status != before.Status)
            _news = IssueText.NowStatus.Fill(Statuses.Name(now.Status));
        StateHasChanged();
        if (_issue?.Position != before.Position)
            await OnLoaded.InvokeAsync(_issue);
    });

    private async Task ShareAsync()
    {
        // Without the position and the filters of the one who shares: the link shows the issue.
        var link = Session.UrlOf(_ => new MapState { Issue = Reference, AsOf = AsOf, Statuses = [] });
        try
        {
            await Js.InvokeVoidAsync("navigator.clipboard.writeText", link);
            _shared = IssueText.Copied;
        }
        catch (JSException)
        {
            (_shared, _linkToCopy) = (IssueText.CopyFailed, link);
        }
    }

    private string Time(DateTimeOffset instant) => Place.LocalTime(instant).ToString("g", CultureInfo.CurrentCulture);
}

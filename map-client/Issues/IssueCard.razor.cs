using System.Globalization;
using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;
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
    public void Dispose() => _loading.Dispose();

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
        try
        {
            var variables = new JsonObject
            {
                ["reference"] = Reference,
                ["asOf"] = (AsOf ?? Place.DefaultWardsAsOf).Iso(),
            };
            _issue = (await Api.QueryAsync("IssueDetail", ClientJson.Default.IssueDetail, variables, cancellationToken)).Issue;
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

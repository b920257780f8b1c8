using System.Globalization;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Issues;
using GisPlatform.MapClient.Live;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Photos;
using GisPlatform.MapClient.Reports;
using GisPlatform.MapClient.Staff.Inbox.Actions;
using GisPlatform.MapClient.Staff.Places;
using GisPlatform.MapClient.Staff.Shell;
using Microsoft.AspNetCore.Components;

namespace GisPlatform.MapClient.Staff.Inbox;

/// <summary>All that staff may know of an issue, and what they can do with it.</summary>
public sealed partial class StaffIssueCard
{
    private readonly Latest _loading = new();
    private ElementReference _heading;
    private readonly AttemptKey _attempt = new();
    private PhotoUploads? _uploads;
    private InboxEntry? _entry;
    private GraphQLException? _error;
    private string? _shown;
    private bool _isLoading;
    private bool _wantsFocus;
    private StaffAction? _action;
    private ActionInput _input = new();
    private string? _refusal;
    private string? _conflict;
    private string? _saved;
    private bool _isBusy;

    /// <summary>The place.</summary>
    [Parameter, EditorRequired]
    public required StaffPlace Place { get; set; }

    /// <summary>Which issue.</summary>
    [Parameter, EditorRequired]
    public required string Reference { get; set; }

    /// <summary>Link to the list.</summary>
    [Parameter, EditorRequired]
    public required string BackUrl { get; set; }

    /// <summary>The new place, while one is being set on the map.</summary>
    [Parameter]
    public ReportDraft? Move { get; set; }

    /// <summary>Told of the new place; null ends it.</summary>
    [Parameter]
    public EventCallback<ReportDraft?> OnMoveChanged { get; set; }

    /// <summary>Told when the issue is there, for the map to mark it.</summary>
    [Parameter]
    public EventCallback<StaffIssue?> OnLoaded { get; set; }

    /// <summary>Takes a change that can be undone.</summary>
    [Parameter]
    public EventCallback<WaitingChange> OnWait { get; set; }

    /// <summary>Told after the issue was changed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private PhotoUploads Uploads => _uploads ??= new(Device);

    private StaffIssue? Issue => _entry?.Issue;

    private CategoryInfo? Category => Issue is null ? null : Place.Place.Category(Issue.Category.Code);

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
        if (_shown == Reference)
            return;
        (_shown, _entry, _action, _input, _refusal, _conflict, _saved, _isLoading) = (Reference, null, null, new(), null, null, null, true);
        await LoadAsync();
        _wantsFocus = true;
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_wantsFocus || _isLoading || _error is not null)
            return;
        _wantsFocus = false;
        await _heading.FocusAsync(preventScroll: true);
    }

    private async Task LoadAsync()
    {
        var cancellationToken = _loading.Begin();
        _error = null;
        try
        {
            _entry = (await Api.QueryAsync("InboxIssue", StaffJson.Default.InboxIssue,
                new() { ["reference"] = Reference, ["asOf"] = Place.Place.DefaultWardsAsOf.Iso() }, cancellationToken)).Entry;
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
        await OnLoaded.InvokeAsync(Issue);
    }

    private async Task ChooseAsync(StaffAction action)
    {
        (_refusal, _conflict, _saved) = (null, null, null);
        if (action is AcceptIssue)
        {
            await OnWait.InvokeAsync(new WaitingChange(action, Issue!, new ActionInput()));
            return;
        }

        _action = _action == action ? null : action;
        await OnMoveChanged.InvokeAsync(_action is MoveIssue ? new ReportDraft { Kind = KindOf(Issue!), Category = Issue!.Category.Code } : null);
    }

    private async Task Close()
    {
        (_action, _refusal, _conflict) = (null, null, null);
        await OnMoveChanged.InvokeAsync(null);
        await OnLoaded.InvokeAsync(Issue);
    }

    private Task MergeAsync((IReadOnlyList<StaffIssue> Duplicates, StaffIssue Original) merge) =>
        OnWait.InvokeAsync(new WaitingChange(_action!, Issue!, new ActionInput { Into = merge.Original.Id }));

    private async Task SendAsync(ActionInput input)
    {
        if (_isBusy || _action!.Missing(input) is { } missing && Refuse(missing))
            return;
        if (_action is RejectIssue)
        {
            await OnWait.InvokeAsync(new WaitingChange(_action, Issue!, input));
            return;
        }

        (_isBusy, _refusal, _conflict) = (true, null, null);
        try
        {
            input = input with { Uploaded = await Uploads.SendAsync(input.Photos) };
            await Api.QueryAsync(_action!.Operation, StaffJson.Default.StaffAnswer, _action.Variables(Issue!, input, KeyFor(input)));
            await Uploads.ForgetAsync(input.Photos);
            (_saved, _action, _input) = (InboxText.Saved.Fill(_action.Name), null, new());
            await OnMoveChanged.InvokeAsync(null);
            await LoadAsync();
            await OnChanged.InvokeAsync();
            Map.Refresh();
        }
        catch (GraphQLException refusal) when (refusal.Code == "CONFLICT")
        {
            await LoadAsync();
            _conflict = refusal.Text;
        }
        catch (GraphQLException refusal)
        {
            _refusal = refusal.Text;
        }

        _isBusy = false;
    }

    // Somebody else has changed it: read again; who is just filling in a form is told.
    private void OnLive(LiveChanges changes) => _ = InvokeAsync(async () =>
    {
        if (_isBusy || _isLoading || Issue is not { } before || !changes.Concern(before.Id))
            return;
        await LoadAsync();
        if (_action is not null && Issue?.Version > before.Version)
            _conflict = InboxText.ChangedMeanwhile;
        StateHasChanged();
    });

    private bool Refuse(string why)
    {
        _refusal = why;
        return true;
    }

    private Guid KeyFor(ActionInput input) => _attempt.For($"{_action!.Operation} {Issue!.Id} {_action.Variables(Issue, input, Guid.Empty).ToJsonString()}");

    private string What(StaffEvent happened) => happened.Kind switch
    {
        "CATEGORY" => InboxText.CategoryChanged.Fill(NameOf(happened.FromValue), NameOf(happened.ToValue)),
        "SEVERITY" => InboxText.SeverityChanged.Fill(happened.FromValue, happened.ToValue),
        "PLACE" => InboxText.PlaceChanged,
        "NOTE" => InboxText.NoteAdded,
        "PHOTOS" => InboxText.PhotosAdded.Fill(happened.PhotoCount),
        _ => Statuses.Name(happened.ToStatus),
    };

    private string NameOf(string? category) => category is null ? "" : Place.Place.Category(category)?.Name ?? category;

    private static string KindOf(StaffIssue issue) => (string?)issue.Geometry["type"] switch { "LineString" => "LINE", "Polygon" => "POLYGON", _ => "POINT" };

    private static string? KeyOf(StaffAction action) => action switch { AcceptIssue => "a", RejectIssue => "r", MergeIssue => "m", _ => null };

    private string Time(DateTimeOffset instant) => Place.Place.LocalTime(instant).ToString("g", CultureInfo.CurrentCulture);
}

using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Reports;
using GisPlatform.MapClient.Staff.Accounts;
using GisPlatform.MapClient.Staff.Inbox.Actions;
using GisPlatform.MapClient.Staff.Places;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace GisPlatform.MapClient.Staff.Inbox;

/// <summary>What waits for an official: the list beside its map, one issue of it, and what can be done with several at once.</summary>
public sealed partial class InboxPanel
{
    private const int PartSize = 50;
    private readonly Latest _loading = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly HashSet<string> _selected = [];
    private readonly Dictionary<string, RowProblem> _problems = [];
    private readonly List<InboxEntry> _entries = [];
    private StaffPlace? _place;
    private UndoBuffer? _undo;
    private StaffIssueCard? _card;
    private IJSObjectReference? _keys;
    private InboxView _view = new();
    private GraphQLException? _error;
    private GraphQLException? _listError;
    private string? _next;
    private string? _current;
    private int _total;
    private int _overdue;
    private WaitingCounts? _waiting;
    private bool _isLoading;
    private DateTimeOffset _now;
    private IReadOnlyList<StaffIssue>? _rejecting;
    private IReadOnlyList<StaffIssue>? _merging;

    /// <summary>Who is signed in.</summary>
    [Parameter, EditorRequired]
    public required MeInfo Me { get; set; }

    /// <summary>What tells the time.</summary>
    [Parameter]
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    private IEnumerable<(InboxTab Tab, string Name)> Tabs =>
    [
        (InboxTab.New, InboxText.TabNew), (InboxTab.Work, InboxText.TabWork), (InboxTab.Done, InboxText.TabDone),
        (InboxTab.Content, _waiting is { PhotoCount: var photos, TextCount: var texts } && photos + texts > 0 ? InboxText.TabContentCount.Fill(photos + texts) : InboxText.TabContent),
    ];

    // Those that are on their way out are gone already.
    private List<InboxEntry> Shown => [.. _entries.Where(entry => !_undo!.Has(entry.Issue.Id))];

    // What the keys and buttons act on: what is selected, or else the row that has the focus.
    private List<StaffIssue> Targets =>
        [.. Shown.Select(entry => entry.Issue).Where(issue => _selected.Count > 0 ? _selected.Contains(issue.Id) : issue.Id == _current)];

    private string Scope => string.Join(" · ", new[]
    {
        Me.Role != Roles.Official ? _place!.Place.Name : Me.Ward is { } ward ? InboxText.InWard.Fill(_place!.NameOfWard(ward)) : InboxText.AllWards, Me.Department,
    }.OfType<string>());

    private string Counts
    {
        get
        {
            var leaving = _entries.Where(entry => _undo!.Has(entry.Issue.Id)).ToList();
            var (total, overdue) = (_total - leaving.Count, _overdue - leaving.Count(entry => entry.DueAt < _now));
            return _isLoading && _entries.Count == 0 ? ShellText.Loading
                : total == 0 ? (_view.Tab == InboxTab.New ? InboxText.NothingNew : InboxText.Nothing)
                : _view.Tab == InboxTab.New && overdue > 0 ? InboxText.CountOverdue.Fill(total, overdue) : InboxText.Count.Fill(total);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        Live.Changed -= OnLive;
        await _stop.CancelAsync();
        _stop.Dispose();
        _loading.Dispose();
        if (_undo is not null)
            await _undo.DisposeAsync();
        if (_keys is not null)
            await _keys.DisposeAsync();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _undo = new UndoBuffer(Api, Js, Clock);
        _undo.Changed += () => _ = InvokeAsync(StateHasChanged);
        _undo.Answered += (change, refusal) => InvokeAsync(() => AnsweredAsync(change, refusal));
        _view = InboxView.Parse(Navigation.Uri);
        Navigation.LocationChanged += OnLocationChanged;
        Live.Changed += OnLive;
        await Task.WhenAll(StartAsync(), AttachAsync(), Live.AttachAsync());
        _ = FollowAsync();
        ShowMap();
        FitOwnWard();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            _keys = await Js.InvokeAsync<IJSObjectReference>("import", "/keys.js");
    }

    private async Task StartAsync()
    {
        _error = null;
        try
        {
            _place = await StaffPlace.LoadAsync(Api);
            await ReloadAsync();
        }
        catch (GraphQLException error)
        {
            _error = error;
        }
    }

    private Task ReloadAsync() => LoadAsync(Math.Max(PartSize, Math.Min(_entries.Count, 200)), null);

    private Task LoadMoreAsync() => LoadAsync(PartSize, _next);

    private async Task LoadAsync(int first, string? after)
    {
        var cancellationToken = _loading.Begin();
        (_isLoading, _listError) = (true, null);
        StateHasChanged();
        try
        {
            var variables = new System.Text.Json.Nodes.JsonObject
            {
                ["status"] = new System.Text.Json.Nodes.JsonArray([.. _view.Statuses.Select(status => (System.Text.Json.Nodes.JsonNode)status)]),
                ["first"] = first, ["after"] = after, ["asOf"] = _place!.Place.DefaultWardsAsOf.Iso(),
            };
            var answer = await Api.QueryAsync("Inbox", StaffJson.Default.Inbox, variables, cancellationToken);
            (var part, _waiting) = (answer.Page, answer.Waiting);
            if (after is null)
                _entries.Clear();
            _entries.AddRange(part.Entries.Where(entry => _entries.All(known => known.Issue.Id != entry.Issue.Id)));
            (_total, _overdue, _next, _now) = (part.TotalCount, part.OverdueCount, part.Next, Clock.GetUtcNow());
            _selected.IntersectWith(_entries.Select(entry => entry.Issue.Id));
        }
        catch (GraphQLException error)
        {
            _listError = error;
        }
        catch (OperationCanceledException)
        {
            return;
        }

        _isLoading = false;
        StateHasChanged();
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        if (PageUrl.PageOf(change.Location) != "inbox")
            return;
        _ = InvokeAsync(async () =>
        {
            var before = _view;
            _view = InboxView.Parse(change.Location);
            (_rejecting, _merging, _move, _marked) = (null, null, null, null);
            ShowMap();
            StateHasChanged();
            if (_view.Tab == before.Tab)
                return;
            _selected.Clear();
            _problems.Clear();
            _entries.Clear();
            await ReloadAsync();
        });
    }

    private void SelectAll()
    {
        var all = Shown;
        if (_selected.Count == all.Count)
            _selected.Clear();
        else
            _selected.UnionWith(all.Select(entry => entry.Issue.Id));
    }

    private void Toggle(string id)
    {
        if (!_selected.Remove(id))
            _selected.Add(id);
    }

    private void Focus(InboxEntry entry)
    {
        if (_current == entry.Issue.Id)
            return;
        _current = entry.Issue.Id;
        Mark(entry.Issue);
    }

    private async Task FocusRowAsync(int index)
    {
        if (_keys is not null)
            await _keys.InvokeVoidAsync("focusRow", index);
    }
}

/// <summary>What came of a change that an issue did not take, and the change, to try it again.</summary>
/// <param name="Text">The API's words.</param>
/// <param name="Change">The change, with what was typed for it.</param>
public sealed record RowProblem(string Text, WaitingChange Change);

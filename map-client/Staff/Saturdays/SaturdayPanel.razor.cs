using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Staff.Accounts;
using GisPlatform.MapClient.Staff.Places;
using GisPlatform.MapClient.Staff.Saturdays.Actions;
using GisPlatform.MapClient.Staff.Saturdays.Candidates;
using GisPlatform.MapClient.Staff.Saturdays.Plan;
using GisPlatform.MapClient.Staff.Saturdays.Suggest;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace GisPlatform.MapClient.Staff.Saturdays;

/// <summary>The screen on which a Saturday is planned, published and closed: the plan beside its map.</summary>
public sealed partial class SaturdayPanel
{
    private readonly Latest _asking = new();
    private SaturdaySession _session = default!;
    private ISaturdayMap _map = default!;
    private ISaturdayHands _hands = default!;
    private IJSObjectReference? _keys;
    private StaffPlace? _place;
    private IReadOnlyList<CategoryNeeds> _needs = [];
    private PlanLedger? _ledger;
    private PlanView? _plan;
    private PlanContext? _desk;
    private GraphQLException? _error;
    private GraphQLException? _failure;
    private SaturdayState _view = new();
    private Task _reading = Task.CompletedTask;
    private DateOnly _coming;
    private DateOnly? _date;
    private bool _isLoading;

    /// <summary>Who is signed in.</summary>
    [Parameter, EditorRequired]
    public required MeInfo Me { get; set; }

    private SaturdayState State => _session.State;

    // A link to a part that this day has not, or has no more, leads to the plan.
    private SaturdayTab Tab => Tabs.Any(tab => tab.Tab == State.Tab) ? State.Tab : SaturdayTab.Plan;

    private IEnumerable<(SaturdayTab Tab, string Name)> Tabs
    {
        get
        {
            yield return (SaturdayTab.Plan, SaturdayText.TabPlan);
            if (_desk is { IsToCome: true })
            {
                yield return (SaturdayTab.Suggest, SaturdayText.TabSuggest);
                yield return (SaturdayTab.Candidates, SaturdayText.TabCandidates);
                yield return (SaturdayTab.Fairness, SaturdayText.TabFairness);
            }

            if (_desk is { Plan.Status: not "DRAFT" })
                yield return (SaturdayTab.Outcome, SaturdayText.TabOutcome);
            yield return (SaturdayTab.Season, SaturdayText.TabSeason);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _session.Changed -= OnViewChanged;
        _session.Dispose();
        _asking.Dispose();
        await _search.StopAsync();
        await _hands.EndAsync(Watched);
        if (_keys is not null)
            await _keys.DisposeAsync();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _session = new SaturdaySession(Navigation);
        _session.Changed += OnViewChanged;
        _view = State;
        // A lazy part registers no services; a test brings its own.
        _map = Services.GetService<ISaturdayMap>() ?? new SaturdayMap();
        _hands = Services.GetService<ISaturdayHands>() ?? new SaturdayHands();
        _search = new ProposalSearch(_hands, () => _ = InvokeAsync(OnFound));
        await Task.WhenAll(StartAsync(), AttachAsync(), _hands.DragAsync(site => _ = InvokeAsync(() => DropAsync(site))));
        Draw();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            _keys = await Js.InvokeAsync<IJSObjectReference>("import", "/keys.js");
        await ShowChosenAsync();
    }

    private async Task StartAsync()
    {
        _error = null;
        try
        {
            var (place, start) = (StaffPlace.LoadAsync(Api), Api.QueryAsync("SaturdayStart", StaffJson.Default.SaturdayStart));
            (_place, _coming, _needs) = (await place, (await start).Next.Date, (await start).Categories);
            await GoToAsync(State.Date ?? _coming);
        }
        catch (GraphQLException error)
        {
            _error = error;
        }
    }

    private void OnViewChanged() => _ = InvokeAsync(async () =>
    {
        // Where the map looks changes nothing else.
        var isMoved = State with { Position = null } == _view with { Position = null };
        _view = State;
        if (isMoved)
            return;
        if (_place is not null && (State.Date ?? _coming) is var date && date != _date)
            await GoToAsync(date);
        await LookElsewhereAsync();
        Draw();
        StateHasChanged();
    });

    // Another day: nothing of the one before counts any more.
    private async Task GoToAsync(DateOnly date)
    {
        _session.Drafts.Clear();
        await LeaveProposalAsync();
        (_date, _ledger, _plan, _desk, _news, _proposals, _elsewhere, _holiday, _refusal) = (date, new PlanLedger(Api, date, ReloadAsync), null, null, [], [], null, null, null);
        await WatchAsync(date);
        await ReloadAsync();
        await LookElsewhereAsync();
    }

    // A reading that gives way to a newer one ends with that one.
    private async Task ReloadAsync()
    {
        var reading = _reading = ReadAsync();
        await reading;
        while (!ReferenceEquals(reading, _reading))
            await (reading = _reading);
    }

    private async Task ReadAsync()
    {
        if (_place is null || _date is not { } date)
            return;
        var cancellationToken = _asking.Begin();
        (_isLoading, _failure) = (true, null);
        try
        {
            var asOf = _place.Place.DefaultWardsAsOf.Iso();
            var plan = (await Api.QueryAsync("FindPlan", StaffJson.Default.FindPlan, new() { ["date"] = date.Iso(), ["asOf"] = asOf }, cancellationToken)).Saturday;
            if (plan is null)
                _holiday = await HolidayAsync(date, cancellationToken);
            else if (plan.Date >= _place.Place.Today)
                await LoadShortlistAsync(plan, asOf, cancellationToken);
            Take(plan);
        }
        catch (GraphQLException error)
        {
            _failure = error;
        }
        catch (OperationCanceledException)
        {
            // A newer question is under way.
            return;
        }

        _isLoading = false;
        Draw();
        StateHasChanged();
    }

    private void Take(PlanView? plan)
    {
        Hear(plan);
        // A link to a place on the map leads there; another day is shown whole.
        _wantsFit |= _plan is null && plan is { Sites.Count: > 1 } && (State.Position is null || _mapIsAt is not null);
        _plan = plan;
        _desk = plan is null ? null : new PlanContext(_place!, Me, _session, plan, _needs, DoAsync) { Changed = ChangedByOthers };
    }
}

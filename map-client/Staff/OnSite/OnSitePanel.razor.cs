using System.Globalization;
using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Staff.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace GisPlatform.MapClient.Staff.OnSite;

/// <summary>The sites of one's crews on a Saturday, and what came of them; it works without a network once it was opened.</summary>
public sealed partial class OnSitePanel
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(60);
    private readonly CancellationTokenSource _stop = new();
    private OnSiteStore? _store;
    private OnSiteOutbox? _outbox;
    private KeptDay? _day;
    private Dictionary<string, SiteForm>? _forms;
    private IReadOnlyList<(string Name, int Count)> _others = [];
    private GraphQLException? _failure;
    private DateOnly _date;
    private string? _crew;
    private bool _isFormInUse;

    /// <summary>Who is there.</summary>
    [Parameter, EditorRequired]
    public required StaffContext Who { get; set; }

    /// <summary>The clock.</summary>
    [Parameter]
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    private OnSiteStore Kept => _store ??= new OnSiteStore(Store, Photos);

    private OnSiteOutbox Outbox => _outbox ??= new OnSiteOutbox(Api, Kept, Photos, Clock, Who.Me.Id);

    private OnSiteView View => OnSiteView.Parse(Navigation.Uri);

    private PlannedSite? Open => View.Site is { } reference ? _day?.Saturday?.Mine.FirstOrDefault(site => site.Issue.Reference == reference) : null;

    private IEnumerable<SiteEntry> OfDay => Outbox.Entries.Where(entry => entry.Date == _date);

    private string SignInUrl => PageUrl.To("signin", $"back={Uri.EscapeDataString(new Uri(Navigation.Uri).PathAndQuery)}");

    /// <inheritdoc />
    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        Outbox.Changed -= Refresh;
        Outbox.Arrived -= OnArrived;
        Outbox.Dispose();
        _stop.Cancel();
        _stop.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += OnLocationChanged;
        Outbox.Changed += Refresh;
        Outbox.Arrived += OnArrived;
        _forms = await Kept.FormsAsync(Who.Me.Id);
        _others = await Kept.OthersAsync(Who.Me.Id);
        _crew = (await Kept.DaysAsync(Who.Me.Id))?.Crew;
        await Outbox.LoadAsync();
        await LoadAsync();
        _ = LookAgainAsync();
    }

    // What lies here first: it is there at once, whatever the line is like.
    private async Task LoadAsync()
    {
        _failure = null;
        var days = await Kept.DaysAsync(Who.Me.Id);
        Show(View.Date ?? days?.Coming(Today));
        StateHasChanged();
        try
        {
            Show(View.Date ?? (await Api.QueryAsync("ComingSaturday", StaffJson.Default.ComingSaturday, cancellationToken: _stop.Token)).NextSaturday.Date);
            await ReadAsync(_date);
        }
        catch (GraphQLException error)
        {
            _failure = error;
        }

        void Show(DateOnly? date)
        {
            if (date is { } known && (known != _date || _day is null))
                (_date, _day) = (known, days?.Days.GetValueOrDefault(known.Iso()));
        }
    }

    private async Task ReadAsync(DateOnly date)
    {
        var answer = await Api.QueryAsync("OnSitePlan", StaffJson.Default.OnSitePlan, new JsonObject { ["date"] = date.Iso(), ["asOf"] = Who.Place.DefaultWardsAsOf.Iso() }, _stop.Token);
        // Read as somebody else, or as nobody, it would be another plan: what is here stays.
        if (answer.Me?.Id != Who.Me.Id)
            throw new GraphQLException(OnSiteText.SignInAgain, "UNAUTHENTICATED");
        var day = new KeptDay(Clock.GetUtcNow(), answer.Place.TimeZone, answer.Saturday);
        await Kept.KeepAsync(Who, date, day);
        if (date == _date)
            (_day, _failure) = (day, null);
    }

    private DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    // The plan may change during the day; a phone without a network shows what it has.
    private async Task LookAgainAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pause, Clock, _stop.Token);
                await InvokeAsync(RereadAsync);
            }
        }
        catch (OperationCanceledException)
        {
            // The page is being left.
        }
    }

    private async Task RereadAsync()
    {
        try
        {
            await ReadAsync(_date);
        }
        catch (GraphQLException error)
        {
            _failure = error;
        }

        StateHasChanged();
    }

    private async Task KeepFormAsync(PlannedSite site, SiteForm form)
    {
        _forms![KeyOf(site)] = form;
        await Kept.KeepFormAsync(Who.Me.Id, KeyOf(site), form);
    }

    private async Task SayAsync(PlannedSite site, string status)
    {
        var form = _forms!.GetValueOrDefault(KeyOf(site)) ?? new SiteForm();
        await Outbox.AddAsync(new SiteEntry
        {
            Date = _date, Issue = site.Issue.Id, Reference = site.Issue.Reference, Name = site.Issue.Category.IsPublic ? site.Issue.Name : site.Issue.Category.Name,
            Status = status, At = Clock.GetUtcNow(), Form = form, Uploads = form.Uploads,
        });
        await KeepFormAsync(site, new SiteForm());
        await AskToStayAsync();
    }

    // Back into the form; what was typed there meanwhile is not overwritten.
    private async Task EditAsync(SiteEntry entry)
    {
        if (SiteOf(entry) is not { } site)
            return;
        _isFormInUse = _forms!.GetValueOrDefault(KeyOf(site)) is { IsEmpty: false };
        if (_isFormInUse)
            return;
        await KeepFormAsync(site, entry.Form with { Uploads = entry.Uploads });
        await Outbox.RemoveAsync(entry, withPhotos: false);
        Navigation.NavigateTo((View with { Date = _date, Site = entry.Reference }).Url);
    }

    // A browser that runs short of room throws away first what it was not asked to keep.
    private async Task AskToStayAsync()
    {
        try
        {
            await Js.InvokeAsync<bool>("navigator.storage.persist");
        }
        catch (JSException)
        {
            // It cannot be asked.
        }
    }

    private async Task ChooseCrewAsync(string? crew)
    {
        _crew = crew;
        await Kept.ChooseCrewAsync(Who.Me.Id, crew);
    }

    private PlannedSite? SiteOf(SiteEntry entry) => _day?.Saturday?.Mine.FirstOrDefault(site => site.Issue.Id == entry.Issue);

    private SiteState StateOf(PlannedSite site) => SiteState.Of(site, OfDay);

    private PlannedSite? NextOf(PlannedSite site) => _day?.Saturday?.Mine.SkipWhile(other => other != site).Skip(1).FirstOrDefault(other => other.Crew?.Id == site.Crew?.Id);

    private string KeyOf(PlannedSite site) => $"{_date.Iso()} {site.Issue.Id}";

    private string Time(DateTimeOffset instant) => LocalTime.Format(instant, _day!.TimeZone, "g");

    private void OnArrived() => _ = InvokeAsync(RereadAsync);

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(async () =>
    {
        if (PageUrl.PageOf(change.Location) != "onsite")
            return;
        if (View.Date is { } date && date != _date)
            (_day, _failure, _) = (null, null, _date = date);
        if (_day is null)
            await LoadAsync();
        StateHasChanged();
    });

    private void Refresh() => _ = InvokeAsync(StateHasChanged);
}

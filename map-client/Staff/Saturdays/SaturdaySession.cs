using GisPlatform.MapClient.Staff.Saturdays.Plan;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace GisPlatform.MapClient.Staff.Saturdays;

/// <summary>The view that the page's URL describes. Changing the view changes the URL; the back button changes the view.</summary>
public sealed class SaturdaySession : IDisposable
{
    /// <summary>First segment of the page's address.</summary>
    public const string Page = "saturday";

    private readonly NavigationManager _navigation;

    /// <summary>Reads the present URL.</summary>
    public SaturdaySession(NavigationManager navigation)
    {
        _navigation = navigation;
        State = SaturdayUrl.Parse(navigation.Uri);
        navigation.LocationChanged += OnLocationChanged;
    }

    /// <summary>Told after the view has changed.</summary>
    public event Action? Changed;

    /// <summary>The view.</summary>
    public SaturdayState State { get; private set; }

    /// <summary>What is being written of sites, by the issue's id. It is kept here, for another official may move the site to another list meanwhile.</summary>
    public Dictionary<string, PlanSite> Drafts { get; } = [];

    /// <summary>Link to a view that differs from the present one.</summary>
    public string UrlOf(Func<SaturdayState, SaturdayState> change) => PageUrl.To(Page, SaturdayUrl.Format(change(State)));

    /// <summary>Link that opens an issue, or closes it where it is open.</summary>
    public string UrlOfIssue(string reference) => UrlOf(state => state with { Chosen = state.Chosen == reference ? null : reference });

    /// <summary>Changes the view.</summary>
    /// <param name="change">From the present view to the next.</param>
    /// <param name="replace">Whether the back button skips it: for what happens by itself, or in small steps.</param>
    public void Update(Func<SaturdayState, SaturdayState> change, bool replace = false)
    {
        var next = _navigation.ToAbsoluteUri(UrlOf(change)).ToString();
        if (_navigation.Uri != next)
            _navigation.NavigateTo(next, replace: replace);
    }

    /// <inheritdoc />
    public void Dispose() => _navigation.LocationChanged -= OnLocationChanged;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        if (PageUrl.PageOf(change.Location) != Page)
            return;
        State = SaturdayUrl.Parse(change.Location);
        Changed?.Invoke();
    }
}

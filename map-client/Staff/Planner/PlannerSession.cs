using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>The view that the page's URL describes. Changing the view changes the URL; the back button changes the view.</summary>
public sealed class PlannerSession : IDisposable
{
    /// <summary>First segment of the page's address.</summary>
    public const string Page = "planner";

    private readonly NavigationManager _navigation;

    /// <summary>Reads the present URL.</summary>
    public PlannerSession(NavigationManager navigation)
    {
        _navigation = navigation;
        State = PlannerUrl.Parse(navigation.Uri);
        navigation.LocationChanged += OnLocationChanged;
    }

    /// <summary>Told after the view has changed.</summary>
    public event Action? Changed;

    /// <summary>The view.</summary>
    public PlannerState State { get; private set; }

    /// <summary>Absolute link to the view, to share.</summary>
    public string Link => _navigation.ToAbsoluteUri(UrlOf(state => state)).ToString();

    /// <summary>Link to a view that differs from the present one.</summary>
    public string UrlOf(Func<PlannerState, PlannerState> change) => PageUrl.To(Page, PlannerUrl.Format(change(State)));

    /// <summary>Changes the view.</summary>
    /// <param name="change">From the present view to the next.</param>
    /// <param name="replace">Whether the back button skips it: for what happens by itself, or in small steps.</param>
    public void Update(Func<PlannerState, PlannerState> change, bool replace = false)
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
        State = PlannerUrl.Parse(change.Location);
        Changed?.Invoke();
    }
}

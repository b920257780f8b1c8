using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace GisPlatform.MapClient.Map;

/// <summary>The view that the page's URL describes. Changing the view changes the URL; the back button changes the view.</summary>
public sealed class MapSession : IDisposable
{
    private readonly NavigationManager _navigation;

    /// <summary>Reads the present URL.</summary>
    public MapSession(NavigationManager navigation)
    {
        _navigation = navigation;
        State = MapUrl.Parse(navigation.Uri);
        navigation.LocationChanged += OnLocationChanged;
    }

    /// <summary>Told after the view has changed.</summary>
    public event Action<MapState>? Changed;

    /// <summary>The view.</summary>
    public MapState State { get; private set; }

    /// <summary>Absolute link to the view, to share.</summary>
    public string Link => _navigation.Uri;

    /// <summary>Changes the view.</summary>
    /// <param name="change">From the present view to the next.</param>
    /// <param name="replace">Whether the back button skips it: for what happens by itself, such as moving the map.</param>
    public void Update(Func<MapState, MapState> change, bool replace = false)
    {
        var next = UrlOf(change(State));
        if (_navigation.Uri != next)
            _navigation.NavigateTo(next, replace: replace);
    }

    /// <summary>Link to a view that differs from the present one.</summary>
    public string UrlOf(Func<MapState, MapState> change) => UrlOf(change(State));

    /// <inheritdoc />
    public void Dispose() => _navigation.LocationChanged -= OnLocationChanged;

    private string UrlOf(MapState state) => _navigation.ToAbsoluteUri("/").ToString() + MapUrl.Format(state, Languages.IsEnglish ? "en" : null);

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        // The way to another page is no view of the map.
        if (PageUrl.PageOf(change.Location).Length > 0)
            return;
        State = MapUrl.Parse(change.Location);
        Changed?.Invoke(State);
    }
}

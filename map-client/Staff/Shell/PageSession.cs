using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace GisPlatform.MapClient.Staff.Shell;

/// <summary>The view that a page's URL describes. Changing the view changes the URL; the back button changes the view.</summary>
/// <typeparam name="TState">What of the view stands in the URL.</typeparam>
public abstract class PageSession<TState> : IDisposable
{
    private readonly NavigationManager _navigation;
    private readonly string _page;
    private readonly Func<string, TState> _parse;
    private readonly Func<TState, string> _format;

    /// <summary>Reads the present URL.</summary>
    /// <param name="navigation">Where it stands.</param>
    /// <param name="page">First segment of the page's address.</param>
    /// <param name="parse">Reads a view from a URL.</param>
    /// <param name="format">The query that tells of a view.</param>
    protected PageSession(NavigationManager navigation, string page, Func<string, TState> parse, Func<TState, string> format)
    {
        (_navigation, _page, _parse, _format) = (navigation, page, parse, format);
        State = parse(navigation.Uri);
        navigation.LocationChanged += OnLocationChanged;
    }

    /// <summary>Told after the view has changed.</summary>
    public event Action? Changed;

    /// <summary>The view.</summary>
    public TState State { get; private set; }

    /// <summary>Absolute link to the view, to share.</summary>
    public string Link => _navigation.ToAbsoluteUri(UrlOf(state => state)).ToString();

    /// <summary>Link to a view that differs from the present one.</summary>
    public string UrlOf(Func<TState, TState> change) => PageUrl.To(_page, _format(change(State)));

    /// <summary>Changes the view.</summary>
    /// <param name="change">From the present view to the next.</param>
    /// <param name="replace">Whether the back button skips it: for what happens by itself, or in small steps.</param>
    public void Update(Func<TState, TState> change, bool replace = false)
    {
        var next = _navigation.ToAbsoluteUri(UrlOf(change)).ToString();
        if (_navigation.Uri != next)
            _navigation.NavigateTo(next, replace: replace);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _navigation.LocationChanged -= OnLocationChanged;
        GC.SuppressFinalize(this);
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        if (PageUrl.PageOf(change.Location) != _page)
            return;
        State = _parse(change.Location);
        Changed?.Invoke();
    }
}

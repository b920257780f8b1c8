using System.Runtime.InteropServices.JavaScript;
using GisPlatform.MapClient.Api;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.WebAssembly.Services;

namespace GisPlatform.MapClient.Start;

/// <summary>Opens the page of the address, and fetches the part of the program that has it.</summary>
public sealed partial class App
{
    private Type? _page;
    private GraphQLException? _error;
    private string _name = "";

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private INavigationInterception Links { get; set; } = default!;

    [Inject] private LazyAssemblyLoader Loader { get; set; } = default!;

    /// <inheritdoc />
    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _name = PageUrl.PageOf(Navigation.Uri);
        Navigation.LocationChanged += OnLocationChanged;
        try
        {
            _page = await Pages.OpenAsync(_name, Loader);
        }
        catch (Exception exception) when (exception is JSException or HttpRequestException)
        {
            _error = new GraphQLException("", null, inner: exception);
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Links within a page change its URL without loading it anew.
        if (firstRender)
            await Links.EnableNavigationInterceptionAsync();
    }

    // The runtime remembers a download that failed: only a new start tries it again.
    private void Restart() => Navigation.NavigateTo(Navigation.Uri, forceLoad: true);

    // Another page has another frame, which the server renders.
    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        if (PageUrl.PageOf(change.Location) == _name)
            return;
        Navigation.LocationChanged -= OnLocationChanged;
        Navigation.NavigateTo(change.Location, forceLoad: true, replace: true);
    }
}

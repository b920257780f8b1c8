using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Staff.Accounts;
using GisPlatform.MapClient.Staff.Places;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace GisPlatform.MapClient.Staff.Murals;

/// <summary>The murals that staff keep: the list beside its map, what new ones may be made from, and one of them.</summary>
public sealed partial class MuralsPanel
{
    private readonly Latest _loading = new();
    private StaffPlace? _place;
    private MuralSources? _sources;
    private MuralsView _view = new();
    private GraphQLException? _error;
    private string? _refusal;
    private string? _said;
    private bool _isBusy;

    /// <summary>Who is signed in.</summary>
    [Parameter, EditorRequired]
    public required MeInfo Me { get; set; }

    /// <summary>A date of the ward map that codes of wards belong to.</summary>
    [Parameter, EditorRequired]
    public required DateOnly AsOf { get; set; }

    private string? OwnWard => Me.Role == Roles.Official ? Me.Ward : null;

    private string Scope => OwnWard is { } ward ? MuralText.InWard.Fill(_place!.NameOfWard(ward)) : _place!.Place.Name;

    private IEnumerable<(MuralsTab Tab, string Name)> Tabs
    {
        get
        {
            yield return (MuralsTab.Kept, MuralText.TabKept);
            yield return (MuralsTab.Suggested, MuralText.TabSuggested.Fill(_sources!.Suggestions.Count));
            if (_sources.Walls is not null)
                yield return (MuralsTab.Walls, MuralText.TabWalls.Fill(_sources.FreeWalls.Count));
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        _loading.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _view = MuralsView.Parse(Navigation.Uri);
        Navigation.LocationChanged += OnLocationChanged;
        await Task.WhenAll(StartAsync(), AttachAsync());
        ShowMap();
        FitOwnWard();
        FlyToOpened();
    }

    private async Task StartAsync()
    {
        _error = null;
        try
        {
            _place = await StaffPlace.LoadAsync(Api);
            await ReadSourcesAsync();
            await OpenAsync();
        }
        catch (GraphQLException error)
        {
            _error = error;
        }
    }

    private async Task ReadSourcesAsync() => _sources = await Api.QueryAsync("MuralSources", StaffJson.Default.MuralSources, new()
    {
        ["asOf"] = AsOf.Iso(), ["hasWalls"] = _place!.Place.Category(MuralSources.Category) is not null,
        ["walls"] = new JsonObject
        {
            ["category"] = new JsonArray(MuralSources.Category), ["status"] = new JsonArray("DONE", "CONFIRMED"),
            ["ward"] = OwnWard is null ? null : new JsonArray(OwnWard), ["asOf"] = AsOf.Iso(),
        },
    });

    private void Go(MuralsView view, bool replace = false) => Navigation.NavigateTo(view.Url, replace: replace);

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        if (PageUrl.PageOf(change.Location) != MuralsView.Page)
            return;
        _ = InvokeAsync(async () =>
        {
            var before = _view;
            _view = MuralsView.Parse(change.Location);
            if (_view with { Words = before.Words, Condition = before.Condition } == before)
                return;
            (_refusal, _said) = (null, _leaving);
            _leaving = null;
            try
            {
                await OpenAsync();
            }
            catch (GraphQLException error)
            {
                _error = error;
            }

            ShowMap();
            FlyToOpened();
            StateHasChanged();
        });
    }
}

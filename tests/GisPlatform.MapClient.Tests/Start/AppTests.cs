using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Staff.Accounts;
using GisPlatform.MapClient.Start;
using GisPlatform.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.WebAssembly.Services;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace GisPlatform.MapClient.Tests.Start;

public sealed class AppTests : ClientTest, IClassFixture<LeChanServer>
{
    public AppTests(LeChanServer server) : base(server) =>
        Services.AddSingleton(provider => new LazyAssemblyLoader(provider.GetRequiredService<IJSRuntime>()));

    [Fact]
    public void The_first_segment_of_the_address_opens_its_page()
    {
        Assert.Single(OpenAt("/?ward=11404").FindComponents<MapPage>());
        Assert.Single(OpenAt("/signin").FindComponents<SignInPage>());
    }

    [Fact]
    public async Task For_each_page_of_the_client_the_server_has_a_frame()
    {
        foreach (var name in Pages.Names)
        {
            using var response = await Server.Http.GetAsync(new Uri($"/{name}", UriKind.Relative), Xunit.TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, name);
        }
    }

    [Fact]
    public void A_link_to_another_page_loads_it_and_one_within_the_page_does_not()
    {
        OpenAt("/?ward=11404");

        Navigation.NavigateTo("/?ward=11383");
        Assert.False(Navigation.History.First().Options.ForceLoad);
        Navigation.NavigateTo("/signin");

        Assert.True(Navigation.History.First().Options is { ForceLoad: true, ReplaceHistoryEntry: true });
    }

    [Fact]
    public void The_way_to_another_page_is_no_view_of_the_map()
    {
        Navigation.NavigateTo("/?ward=11404");
        var changes = 0;
        Session.Changed += _ => changes++;

        Navigation.NavigateTo("/signin");

        Assert.Equal(("11404", 0), (Session.State.Ward, changes));
    }

    private Bunit.TestDoubles.BunitNavigationManager Navigation => (Bunit.TestDoubles.BunitNavigationManager)Services.GetRequiredService<NavigationManager>();

    private IRenderedComponent<App> OpenAt(string address)
    {
        Navigation.NavigateTo(address);
        return Render<App>();
    }
}

using GisPlatform.MapClient.Api;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.MapClient.Tests.Staff;

/// <summary>Pages for staff in front of an API that says what a test wants.</summary>
public abstract class StaffTest : BunitContext
{
    protected StaffTest()
    {
        Languages.Speak("vi");
        JSInterop.Mode = JSRuntimeMode.Loose;
        var http = new HttpClient(Api) { BaseAddress = new Uri("http://map/") };
        Services.AddSingleton(http);
        Services.AddSingleton(new GraphQLClient(http));
    }

    private protected FakeApi Api { get; } = new();

    protected Bunit.TestDoubles.BunitNavigationManager Navigation => (Bunit.TestDoubles.BunitNavigationManager)Services.GetRequiredService<NavigationManager>();
}

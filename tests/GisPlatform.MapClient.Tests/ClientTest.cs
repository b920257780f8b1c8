using GisPlatform.MapClient.Abuse;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Live;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Photos;
using GisPlatform.MapClient.Reports;
using GisPlatform.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.MapClient.Tests;

/// <summary>Components in front of the real API.</summary>
public abstract class ClientTest : BunitContext
{
    private readonly Flaky _network;

    protected ClientTest(LeChanServer server, bool canDraw = true)
    {
        Server = server;
        Languages.Speak("vi");
        Map = new FakeMap(canDraw);
        _network = new Flaky { InnerHandler = new HttpClientHandler() };
        JSInterop.Mode = JSRuntimeMode.Loose;
        var http = new HttpClient(_network) { BaseAddress = server.Address };
        Services.AddSingleton(http).AddSingleton(new GraphQLClient(http));
        Services.AddSingleton<IMapView>(Map);
        Services.AddSingleton<IProofSolver>(Solver).AddScoped<Proofs>();
        Services.AddSingleton<ILiveFeed>(Live).AddSingleton<LiveIssues>();
        Services.AddSingleton<DevicePhotos>(provider => new MemoryPhotos(
            provider.GetRequiredService<Microsoft.JSInterop.IJSRuntime>(), new HttpClient(_network) { BaseAddress = server.Address }));
        Services.AddScoped<MapSession>();
        Services.AddScoped<BrowserStore, MemoryStore>().AddScoped<MyReports>().AddScoped<ReportSession>().AddScoped<ReportOutbox>();
        Services.AddSingleton<INavigationInterception>(new NoInterception());
    }

    protected LeChanServer Server { get; }

    private protected FakeMap Map { get; }

    private protected FakeFeed Live { get; } = new();

    private protected FakeSolver Solver { get; } = new();

    protected MapSession Session => Services.GetRequiredService<MapSession>();

    private protected MemoryPhotos Photos => (MemoryPhotos)Services.GetRequiredService<DevicePhotos>();

    private protected MemoryStore Store => (MemoryStore)Services.GetRequiredService<BrowserStore>();

    protected string Query => new Uri(Services.GetRequiredService<NavigationManager>().Uri).Query;

    /// <summary>Whether the network is down.</summary>
    protected bool IsOffline { set => _network.IsDown = value; }

    /// <summary>Holds an answer back, by the request that it answers.</summary>
    protected Func<string, Task>? Delay { set => _network.Delay = value; }

    /// <summary>Requests that have left so far.</summary>
    protected int Requests => _network.Count;

    protected static TimeSpan Patience => TimeSpan.FromSeconds(15);

    /// <summary>Opens the page at a query string.</summary>
    protected IRenderedComponent<MapPage> Open(string query = "")
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/{query}");
        var page = Render<MapPage>();
        page.WaitForState(() => page.FindAll(".ward-choice option").Count > 3, Patience);
        return page;
    }

    /// <summary>Reads the place from the API.</summary>
    protected async Task<PlaceInfo> PlaceAsync() =>
        (await Services.GetRequiredService<GraphQLClient>().QueryAsync("MapStart", ClientJson.Default.MapStart)).Place;

    private sealed class Flaky : DelegatingHandler
    {
        public bool IsDown { get; set; }

        public int Count { get; private set; }

        public Func<string, Task>? Delay { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Count++;
            if (IsDown)
                throw new HttpRequestException("down");
            var answer = await base.SendAsync(request, cancellationToken);
            if (Delay is not null)
                await Delay(await request.Content!.ReadAsStringAsync(cancellationToken));
            return answer;
        }
    }

    private sealed class NoInterception : INavigationInterception
    {
        public Task EnableNavigationInterceptionAsync() => Task.CompletedTask;
    }
}

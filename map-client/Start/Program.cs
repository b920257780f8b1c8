using System.Runtime.InteropServices.JavaScript;
using GisPlatform.MapClient;
using GisPlatform.MapClient.Abuse;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Live;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Photos;
using GisPlatform.MapClient.Reports;
using GisPlatform.MapClient.Start;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

// The server has decided the language already: it is that of the page.
var root = JSHost.GlobalThis.GetPropertyAsJSObject("document")?.GetPropertyAsJSObject("documentElement");
Languages.Speak(root?.GetPropertyAsString("lang"));

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<App>("#app");
builder.Services.AddScoped(_ => new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });
builder.Services.AddScoped<GraphQLClient>();
builder.Services.AddScoped<MapSession>();
builder.Services.AddScoped<BrowserStore>().AddScoped<DevicePhotos>().AddScoped<MyReports>().AddScoped<ReportSession>().AddScoped<ReportOutbox>();
builder.Services.AddScoped<IMapView, MapLibreView>();
builder.Services.AddScoped<IProofSolver, ProofSolver>().AddScoped<Proofs>();
builder.Services.AddScoped<ILiveFeed, LiveFeed>().AddScoped<LiveIssues>();
await builder.Build().RunAsync();

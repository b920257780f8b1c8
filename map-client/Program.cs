using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Map;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<MapPage>("#app");
builder.Services.AddScoped(_ => new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });
builder.Services.AddScoped<GraphQLClient>();
builder.Services.AddScoped<MapSession>();
builder.Services.AddScoped<IMapView, MapLibreView>();
await builder.Build().RunAsync();

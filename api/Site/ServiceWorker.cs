using System.Text;
using GisPlatform.Api.Common;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace GisPlatform.Api.Site;

/// <summary>
/// <c>/service-worker.js</c>: the build, and the scripts that keep it (<c>map-client/wwwroot/offline</c>). Another build is another text, by which
/// browsers notice it.
/// </summary>
internal static class ServiceWorker
{
    private static readonly string[] Scripts = ["offline/network.js", "offline/build.js", "offline/pages.js", "offline/tiles.js", "offline/reads.js", "offline/worker.js"];

    // For an installation that wants none, and for those that had one: it takes itself and all copies away.
    private static readonly string[] Removal = ["offline/removal.js"];

    public static void MapServiceWorker(this IEndpointRouteBuilder app) => app.MapGet("/service-worker.js", Script);

    private static IResult Script(HttpContext http, ClientBuild build, IOptions<SiteOptions> site)
    {
        var isOn = site.Value.KeepsOffline;
        var text = $"self.build = {build.ToJson()};\nimportScripts({string.Join(", ", (isOn ? Scripts : Removal).Select(path => $"'/{build.AddressOf(path)}'"))});\n";
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(Encoding.UTF8.GetBytes(text), "text/javascript; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{build.Id}-{(isOn ? "on" : "off")}\""));
    }
}

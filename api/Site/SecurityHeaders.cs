using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace GisPlatform.Api.Site;

/// <summary>Headers that bind a browser to what the pages need: scripts, styles and connections of this site alone.</summary>
internal static class SecurityHeaders
{
    private const string NonceKey = "csp-nonce";

    /// <summary>The nonce of this answer's inline import map.</summary>
    public static string NonceOf(HttpContext http)
    {
        if (http.Items[NonceKey] is not string nonce)
            http.Items[NonceKey] = nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        return nonce;
    }

    // As the answer starts: the answer to a failure was begun anew. A page may have said otherwise.
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.TryAdd(HeaderNames.XContentTypeOptions, "nosniff");
            if (!IsMaterial(http))
            {
                headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
                headers.TryAdd("Permissions-Policy", "geolocation=(self), camera=(), microphone=()");
                headers.TryAdd(HeaderNames.ContentSecurityPolicy, Policy(http));
            }

            return Task.CompletedTask;
        });
        await next();
    });

    // Assemblies, tiles, scripts, styles and fonts are bound by the page that asks for them: the headers would be a fiftieth of the first load, for nothing.
    // A worker is bound by those of its own script.
    private static bool IsMaterial(HttpContext http) => http.Request.Path.StartsWithSegments("/_framework") || http.Request.Path.StartsWithSegments("/tiles")
        || http.Response.ContentType is "text/css" or "font/woff2"
        || (http.Response.ContentType is "text/javascript" && !http.Request.Path.Value!.Contains("worker", StringComparison.Ordinal));

    // GraphiQL's editor writes style elements; its page alone may. The map to embed alone may be in a frame, of the sites that are named.
    private static string Policy(HttpContext http)
    {
        var background = http.RequestServices.GetRequiredService<IOptions<MapBackground>>().Value.Origin;
        var frames = http.Request.Path.StartsWithSegments("/embed") ? http.RequestServices.GetRequiredService<IOptions<EmbedOptions>>().Value.Ancestors : "'none'";
        return $"default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'nonce-{NonceOf(http)}'; "
            + (http.Request.Path.StartsWithSegments("/graphiql") ? "style-src 'self' 'unsafe-inline'; font-src 'self' data:; " : "style-src 'self'; ")
            + $"img-src 'self' data: blob: {background}; worker-src 'self'; connect-src 'self' {background}; "
            + $"object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors {frames}";
    }
}

namespace GisPlatform.Api.Common;

/// <summary>
/// Says of an answer that the client's service worker may keep it for times without a network. Only what was read without an account is marked, so
/// nothing that somebody's rights let out can get into a copy.
/// </summary>
public static class OfflineCopy
{
    /// <summary>The header that says so.</summary>
    public const string Header = "X-Offline-Copy";

    /// <summary>Marks the answer, unless somebody is signed in.</summary>
    public static void Allow(HttpContext http)
    {
        if (http.User.Identity is not { IsAuthenticated: true })
            http.Response.Headers[Header] = "public";
    }

    /// <summary>The same for a page that is alike for all: caches on the way keep it for a minute, too.</summary>
    public static void AllowShared(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=60";
        Allow(http);
    }
}

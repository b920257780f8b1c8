using GisPlatform.Api.Site.Crawling;

namespace GisPlatform.Api.Site;

/// <summary>The pages and the client's files.</summary>
internal static class SiteEndpoints
{
    public static void MapSite(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapCrawlerFiles();
        app.MapServiceWorker();
        app.MapWebManifest();
        app.MapRazorComponents<Pages>().DisableAntiforgery();
    }
}

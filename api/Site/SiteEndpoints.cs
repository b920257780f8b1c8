namespace GisPlatform.Api.Site;

/// <summary>The pages and the client's files.</summary>
internal static class SiteEndpoints
{
    public static void MapSite(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorComponents<Pages>().DisableAntiforgery();
    }
}

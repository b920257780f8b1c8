using GisPlatform.Api.Site.Crawling;
using GisPlatform.Api.Wards.Pages;

namespace GisPlatform.Api.Wards;

/// <summary>The wards and their pages.</summary>
internal static class WardsSetup
{
    public static IServiceCollection AddGisWards(this IServiceCollection services) => services
        .AddSingleton<FindWards>().AddSingleton<FindWardShares>().AddSingleton<FindWardAddress>().AddSingleton<GetWardView>().AddSingleton<WardFeed>().AddSingleton<WardPages>().AddSingleton<ISitemapPart, WardSitemap>();

    public static void MapWards(this IEndpointRouteBuilder app)
    {
        app.MapGet("/ward", (WardPages pages, HttpContext http) => pages.WardsAsync(null, http));
        app.MapGet("/ward/{key}", (string key, string? asOf, string? was, WardPages pages, HttpContext http) => pages.WardAsync(key, asOf, was, http));
        app.MapGet("/ward/{key}/feed.atom", (string key, string? asOf, WardPages pages, HttpContext http) => pages.FeedAsync(key, asOf, http));
    }
}

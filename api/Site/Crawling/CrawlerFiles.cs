using System.Globalization;
using System.Text;
using System.Xml.Linq;
using GisPlatform.Api.Common;

namespace GisPlatform.Api.Site.Crawling;

/// <summary><c>/robots.txt</c> and <c>/sitemap.xml</c> (sitemaps.org), which names each page in both languages.</summary>
internal static class CrawlerFiles
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly PaperWords Vietnamese = new(false);
    private static readonly PaperWords English = new(true);

    // Addresses that hold no page to find, or a secret.
    private static readonly string[] Closed =
    [
        "/graphql", "/graphiql", "/tiles/", "/health/", "/follow/", "/murals/walk?", "/murals/walk.gpx",
        // A path alone closes all that begin so: "/saturday" would close the pages of "/saturdays", too (RFC 9309, 2.2.3).
        .. SitePage.Unlisted.SelectMany(page => new[] { $"/{page}$", $"/{page}?" }),
    ];

    public static void MapCrawlerFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", (PublicLinks links) => Results.Text(
            $"User-agent: *\n{string.Concat(Closed.Select(path => $"Disallow: {path}\n"))}\nSitemap: {links.To("/sitemap.xml")}\n"));
        app.MapGet("/sitemap.xml", async (IEnumerable<ISitemapPart> parts, PublicLinks links, HttpContext http) =>
        {
            var pages = new List<SitemapPage> { new("/") };
            foreach (var part in parts)
                pages.AddRange(await part.FindAsync(http.RequestAborted));
            http.Response.Headers.CacheControl = "public, max-age=3600";
            return Results.Text($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{Document(pages, links)}\n", "application/xml", Encoding.UTF8);
        });
    }

    private static XElement Document(IEnumerable<SitemapPage> pages, PublicLinks links) => new(Sitemap + "urlset", new XAttribute(XNamespace.Xmlns + "xhtml", Xhtml),
        from page in pages
        from words in new[] { Vietnamese, English }
        select new XElement(Sitemap + "url",
            new XElement(Sitemap + "loc", links.To(words.Link(page.Path))),
            page.Changed is { } changed ? new XElement(Sitemap + "lastmod", changed.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)) : null,
            new[] { Vietnamese, English }.Select(other => new XElement(Xhtml + "link",
                new XAttribute("rel", "alternate"), new XAttribute("hreflang", other.Language), new XAttribute("href", links.To(other.Link(page.Path)))))));
}

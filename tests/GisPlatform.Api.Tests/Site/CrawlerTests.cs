using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Site;

/// <summary>What search engines and previews of links get: pages without a script, each with one address and words of its own.</summary>
public sealed partial class CrawlerTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Home = "http://localhost:5080";
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task The_sitemap_names_home_wards_and_Saturdays_in_both_languages_and_each_page_says_that_it_is_the_one()
    {
        var urls = await UrlsAsync();
        var addresses = urls.Select(url => url.Element(Sitemap + "loc")!.Value).ToList();

        Assert.Distinct(addresses);
        Assert.Subset(addresses.ToHashSet(), new HashSet<string> { $"{Home}/", $"{Home}/?lang=en", $"{Home}/ward/11383", $"{Home}/ward/11368?asOf=2024-12-31&lang=en", $"{Home}/saturdays" });
        Assert.Contains(addresses, address => SaturdayPage().IsMatch(address));
        foreach (var url in urls)
        {
            var address = url.Element(Sitemap + "loc")!.Value;
            var head = await HeadAsync(address[Home.Length..]);
            Assert.Equal(address, head.Link("canonical"));
            Assert.Equal(address, head.Meta("og:url"));
            Assert.Equal(url.Elements(Xhtml + "link").Select(link => ((string)link.Attribute("hreflang")!, (string)link.Attribute("href")!)), head.Alternates.Where(other => other.Language != "x-default"));
            Assert.InRange(head.Meta("description").Length, 30, 300);
        }
    }

    [Fact]
    public async Task Each_page_has_a_title_of_its_own_in_each_language()
    {
        var titles = new List<string>();
        foreach (var url in await UrlsAsync())
            titles.Add((await HeadAsync(url.Element(Sitemap + "loc")!.Value[Home.Length..])).Title);

        Assert.Distinct(titles);
        Assert.All(titles, title => Assert.Matches("Ngày thứ 7 cùng dân|Saturdays with the people", title));
    }

    [Theory]
    [InlineData("/", "vi_VN")]
    [InlineData("/ward/11383?lang=en", "en_GB")]
    public async Task A_link_to_a_page_is_shown_with_words_and_a_picture(string path, string locale)
    {
        var head = await HeadAsync(path);

        Assert.All(["og:title", "og:description", "og:site_name"], name => Assert.NotEmpty(head.Meta(name)));
        Assert.Equal((locale, "website", "summary_large_image"), (head.Meta("og:locale"), head.Meta("og:type"), head.Meta("twitter:card")));
        using var picture = await server.Http.GetAsync(new Uri(head.Meta("og:image")[Home.Length..], UriKind.Relative), Cancel);
        var bytes = await picture.Content.ReadAsByteArrayAsync(Cancel);
        Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
        // Width and height of a PNG are in its first bytes.
        Assert.Equal((head.Meta("og:image:width"), head.Meta("og:image:height")), ($"{bytes[18] * 256 + bytes[19]}", $"{bytes[22] * 256 + bytes[23]}"));
    }

    [Fact]
    public async Task Robots_are_told_where_the_sitemap_is_and_kept_from_what_is_no_page()
    {
        using var answer = await server.Http.GetAsync(new Uri("/robots.txt", UriKind.Relative), Cancel);
        var lines = (await answer.Content.ReadAsStringAsync(Cancel)).Split('\n');

        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"Sitemap: {Home}/sitemap.xml", lines);
        Assert.Subset(lines.ToHashSet(), new HashSet<string> { "User-agent: *", "Disallow: /graphql", "Disallow: /signin$", "Disallow: /saturday?", "Disallow: /follow/" });
        Assert.DoesNotContain("Disallow: /", lines);
        // These would close the pages of Saturdays, too.
        Assert.DoesNotContain("Disallow: /saturday", lines);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<List<XElement>> UrlsAsync() =>
        [.. XDocument.Parse(await server.Http.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative), Cancel)).Root!.Elements(Sitemap + "url")];

    private async Task<Head> HeadAsync(string path)
    {
        using var answer = await server.Http.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        Assert.Equal((HttpStatusCode.OK, path), (answer.StatusCode, answer.RequestMessage!.RequestUri!.PathAndQuery));
        return new Head(WebUtility.HtmlDecode((await answer.Content.ReadAsStringAsync(Cancel)).Split("</head>")[0]));
    }

    [GeneratedRegex(@"/saturdays/\d{4}-\d\d-\d\d$")]
    private static partial Regex SaturdayPage();

    private sealed partial record Head(string Text)
    {
        public string Title => Assert.Single(TitleTag().Matches(Text)).Groups[1].Value;

        public IEnumerable<(string Language, string Address)> Alternates => AlternateTag().Matches(Text).Select(match => (match.Groups[1].Value, match.Groups[2].Value));

        public string Meta(string name) => One($"<meta (?:name|property)=\"{name}\" content=\"([^\"]*)\"");

        public string Link(string rel) => One($"<link rel=\"{rel}\" href=\"([^\"]*)\"");

        private string One(string pattern) => Assert.Single(Regex.Matches(Text, pattern)).Groups[1].Value;

        [GeneratedRegex("<title>([^<]*)</title>")]
        private static partial Regex TitleTag();

        [GeneratedRegex("<link rel=\"alternate\" hreflang=\"([^\"]*)\" href=\"([^\"]*)\"")]
        private static partial Regex AlternateTag();
    }
}

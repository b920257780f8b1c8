using System.ComponentModel.DataAnnotations;
using System.Net;
using GisPlatform.Api.Site;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Site;

/// <summary>The map for pages of others: which it may be in, and what it says.</summary>
public sealed class EmbedTests(EmbedTests.Server server) : IClassFixture<EmbedTests.Server>
{
    [Fact]
    public async Task Only_the_map_to_embed_may_be_in_a_frame_and_only_of_the_sites_that_are_named()
    {
        Assert.Contains("frame-ancestors 'self' https://phuong.example.org https://*.haiphong.example", await PolicyAsync("/embed?ward=11404"), StringComparison.Ordinal);
        foreach (var path in new[] { "/", "/ward/11383", "/saturdays", "/signin", "/embedded" })
            Assert.EndsWith("frame-ancestors 'none'", await PolicyAsync(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/embed?ward=11404", "<h1>Bản đồ phường Dư Hàng Kênh</h1>", "href=\"/?ward=11404\" target=\"_blank\" rel=\"noopener\"")]
    [InlineData("/embed?ward=11383&asOf=2025-07-01&category=DRAIN&lang=en", "<h1>Map of Lê Chân ward</h1>", "href=\"/?ward=11383&asOf=2025-07-01&category=DRAIN&lang=en\" target=\"_blank\" rel=\"noopener\"")]
    [InlineData("/embed", "<h1>Bản đồ Quận Lê Chân</h1>", "href=\"/\" target=\"_blank\" rel=\"noopener\"")]
    public async Task It_is_named_is_not_for_search_engines_and_leads_to_the_full_page(string path, string heading, string link)
    {
        var page = WebUtility.HtmlDecode(await server.Http.GetStringAsync(new Uri(path, UriKind.Relative), Cancel));

        Assert.Contains(heading, page, StringComparison.Ordinal);
        Assert.Contains(link, page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("autostart", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/embed?ward=99999", HttpStatusCode.NotFound)]
    [InlineData("/embed?ward=11383&asOf=never", HttpStatusCode.BadRequest)]
    [InlineData("/embed?category=HOUSEHOLD_SUPPORT", HttpStatusCode.BadRequest)]
    public async Task What_it_cannot_show_it_refuses(string path, HttpStatusCode status)
    {
        using var answer = await server.Http.GetAsync(new Uri(path, UriKind.Relative), Cancel);

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://phuong.example.org", true)]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("https://*.example.org", true)]
    [InlineData("https://example.org/", false)]
    [InlineData("https://example.org/page", false)]
    [InlineData("*", false)]
    [InlineData("example.org", false)]
    [InlineData("https://example.org; script-src *", false)]
    [InlineData("https://a.example https://b.example", false)]
    [InlineData("javascript:alert(1)", false)]
    public void A_site_is_scheme_host_and_port_and_nothing_that_could_say_more(string site, bool isGood)
    {
        var options = new EmbedOptions { FrameAncestors = [site] };

        Assert.Equal(isGood, !options.Validate(new ValidationContext(options)).Any());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<string> PolicyAsync(string path)
    {
        using var answer = await server.Http.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        return Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
    }

    public sealed class Server() : ApiServer(new LeChanDatabase())
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
        {
            ["Embed:FrameAncestors:0"] = "https://phuong.example.org", ["Embed:FrameAncestors:1"] = "https://*.haiphong.example",
        };
    }
}

using System.Net;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Site;

public sealed class SiteTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Theory]
    [InlineData("", "<html lang=\"vi\">", "Đến danh sách")]
    [InlineData("?lang=en", "<html lang=\"en\">", "To the list")]
    public async Task The_page_is_Vietnamese_and_on_request_English(string query, string tag, string words)
    {
        var page = WebUtility.HtmlDecode(await server.Http.GetStringAsync(new Uri($"/{query}", UriKind.Relative), Cancel));

        Assert.Contains(tag, page, StringComparison.Ordinal);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("defaultWardsAsOf", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("signin", "Đăng nhập – Ngày thứ 7 cùng dân")]
    [InlineData("signin?lang=en", "Sign in – Saturdays with the people")]
    public async Task A_page_for_staff_has_its_own_title_and_is_not_for_search_engines(string path, string title)
    {
        var page = WebUtility.HtmlDecode(await server.Http.GetStringAsync(new Uri(path, UriKind.Relative), Cancel));

        Assert.Contains($"<title>{title}</title>", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_binds_the_browser_to_this_site()
    {
        using var response = await server.Http.GetAsync(new Uri("/", UriKind.Relative), Cancel);

        var policy = string.Join(';', response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-eval'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task The_nonce_is_another_each_time()
    {
        using var first = await server.Http.GetAsync(new Uri("/", UriKind.Relative), Cancel);
        using var second = await server.Http.GetAsync(new Uri("/", UriKind.Relative), Cancel);

        Assert.NotEqual(first.Headers.GetValues("Content-Security-Policy"), second.Headers.GetValues("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("nothing-here")]
    [InlineData("signin/nothing")]
    [InlineData("graphql/nothing")]
    [InlineData("tiles")]
    public async Task An_address_that_does_not_exist_is_404(string path)
    {
        using var response = await server.Http.GetAsync(new Uri(path, UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task GraphiQL_and_all_that_it_needs_come_from_this_site()
    {
        var page = await server.Http.GetStringAsync(new Uri("graphiql", UriKind.Relative), Cancel);

        var files = System.Text.RegularExpressions.Regex.Matches(page, "(?:src|href)=\"([^\"]+\\.(?:js|css))\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(6, files.Count);
        foreach (var file in files)
        {
            using var response = await server.Http.GetAsync(new Uri(file, UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}

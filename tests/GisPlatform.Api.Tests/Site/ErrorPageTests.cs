using System.Net;
using System.Net.Http.Headers;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Site;

/// <summary>People who look at something that is not there, or fails, get a page; programs what they can read.</summary>
public sealed class ErrorPageTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Theory]
    [InlineData("/khong-co", HttpStatusCode.NotFound, "Không tìm thấy trang này", "/khong-co?lang=en")]
    [InlineData("/khong-co?lang=en", HttpStatusCode.NotFound, "This page does not exist", "/khong-co")]
    [InlineData("/saturdays/2026-13-45", HttpStatusCode.NotFound, "Chưa có kế hoạch cho ngày này.", "/saturdays/2026-13-45?lang=en")]
    [InlineData("/ward/11383?asOf=x&lang=en", HttpStatusCode.BadRequest, "'asOf' must be a date like 2024-12-31.", "/ward/11383?asOf=x")]
    [InlineData("/embed?ward=99999&lang=en", HttpStatusCode.NotFound, "There was no ward with the code '99999'", "/embed?ward=99999")]
    [InlineData("/saturdays/2026-11-28/print", HttpStatusCode.Unauthorized, "Hãy đăng nhập", "/saturdays/2026-11-28/print?lang=en")]
    [InlineData("/photos/0000/large", HttpStatusCode.NotFound, "Không có ảnh này", "/photos/0000/large?lang=en")]
    public async Task Somebody_at_a_browser_gets_a_page_in_their_language_that_leads_on(string path, HttpStatusCode status, string words, string other)
    {
        var (answered, page, headers) = await LookAsync(path);

        Assert.Equal(status, answered);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{other}\"", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/", page, StringComparison.Ordinal);
        // The answer was begun anew, and binds the browser all the same.
        Assert.Contains(path.StartsWith("/embed", StringComparison.Ordinal) ? "frame-ancestors 'self'" : "frame-ancestors 'none'", string.Join(';', headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.True(headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Who_has_to_sign_in_comes_back_afterwards()
    {
        var (_, page, _) = await LookAsync("/saturdays/2026-11-28/print?ward=11383");

        Assert.Contains($"href=\"/signin?back={Uri.EscapeDataString("/saturdays/2026-11-28/print?ward=11383")}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_a_problem_document_or_nothing()
    {
        using var problem = await server.Http.GetAsync(new Uri("/saturdays/2026-13-45", UriKind.Relative), Cancel);
        Assert.Equal("application/problem+json", problem.Content.Headers.ContentType!.MediaType);
        using var nothing = await server.Http.GetAsync(new Uri("/khong-co", UriKind.Relative), Cancel);
        Assert.Equal((HttpStatusCode.NotFound, ""), (nothing.StatusCode, await nothing.Content.ReadAsStringAsync(Cancel)));
        // An address of the API stays one, whatever opens it.
        var (_, tile, _) = await LookAsync("/tiles/nothing/0/0/0.mvt");
        Assert.DoesNotContain("<html", tile, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_is_told_without_a_word_about_it()
    {
        await server.Database.ExecuteAsync("alter table saturday rename to saturday_away");
        try
        {
            var (status, page, _) = await LookAsync("/saturdays");
            Assert.Equal(HttpStatusCode.InternalServerError, status);
            Assert.Contains("Có lỗi phía máy chủ", page, StringComparison.Ordinal);
            Assert.Contains("Thử lại", page, StringComparison.Ordinal);
            Assert.DoesNotContain("saturday_away", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", page, StringComparison.Ordinal);
        }
        finally
        {
            await server.Database.ExecuteAsync("alter table saturday_away rename to saturday");
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<(HttpStatusCode Status, string Page, HttpResponseHeaders Headers)> LookAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        using var answer = await server.Http.SendAsync(request, Cancel);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel)), answer.Headers);
    }
}

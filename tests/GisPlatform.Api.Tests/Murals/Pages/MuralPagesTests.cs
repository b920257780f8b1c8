using System.Net;
using System.Text.RegularExpressions;
using GisPlatform.Api.Tests.Photos;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Murals.Pages;

/// <summary>The pages of murals, read as somebody without scripts and as a crawler reads them.</summary>
public sealed class MuralPagesTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "Mùa hoa đỏ", "Câu chuyện", "phượng ở Hải Phòng", "Minh họa", "/mural/{0}")]
    [InlineData("?lang=en", "Red blossom season", "The story", "the flamboyant trees", "Demo", "/mural/{0}?lang=en")]
    public async Task A_mural_has_a_page_in_both_languages_with_its_story_in_both(string language, string title, string heading, string story, string demo, string canonical)
    {
        var id = await IdAsync("Mùa hoa đỏ");

        var page = await PageAsync($"/mural/{id}{language}");

        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        Assert.All([heading, story, demo, "phượng ở Hải Phòng", "the flamboyant trees", "https://www.google.com/maps/search/?api=1&amp;query=20.850249,106.681012", "href=\"/ward/11383"], words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.Matches($"<link rel=\"canonical\" href=\"[^\"]+{Regex.Escape(string.Format(null, canonical, id))}\"", page);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_crawler_finds_the_preview_of_a_link_and_it_is_a_picture_of_the_size_that_is_said()
    {
        using var official = await TestMural.OfficialAsync(server);
        var photos = new[] { new { photo = (await PhotographedIssue.UploadAsync(server)).Id, credit = "Ban biên tập" } };
        var mural = (await official.DataAsync(TestMural.Add, new { key = $"{Guid.NewGuid()}", mural = TestMural.Input(("titleVi", "Tường có ảnh")), photos }))["mural"]!;
        var page = await PageAsync($"/mural/{(string)mural["id"]!}");
        Assert.Contains("Ban biên tập", page, StringComparison.Ordinal);
        var address = Regex.Match(page, "<meta property=\"og:image\" content=\"https?://[^/]+(/mural/[^\"]+)\"").Groups[1].Value;

        using var answer = await server.Http.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);

        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        using var picture = NetVips.Image.JpegloadBuffer(bytes);
        Assert.Equal((1200, 630), (picture.Width, picture.Height));
        Assert.Contains("<meta property=\"og:image:width\" content=\"1200\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/mural/3f2c7a51-0000-7000-8000-000000000000")]
    [InlineData("/mural/khong-co")]
    [InlineData("/mural/3f2c7a51-0000-7000-8000-000000000000/preview.jpg")]
    public async Task What_is_no_mural_is_not_found(string path)
    {
        using var answer = await server.Http.GetAsync(new Uri(path, UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_gallery_lists_all_and_is_in_the_sitemap_with_each_of_them()
    {
        var all = await server.Database.ScalarAsync<long>("select count(*) from mural");

        var page = await PageAsync("/murals");
        var sitemap = await PageAsync("/sitemap.xml");

        Assert.Contains($">{all} bức tranh<", page, StringComparison.Ordinal);
        Assert.Equal(all, Cards(page).LongLength);
        Assert.Equal(2 * all, Regex.Count(sitemap, "<loc>[^<]*/mural/"));
        Assert.Contains("/murals</loc>", sitemap, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?text=VONG+xoay+mat+troi", "title_vi = 'Vòng xoay mặt trời'")]
    [InlineData("?year=2022&text=", "extract(year from painted_on) = 2022")]
    [InlineData("?status=FADED", "status = 'FADED'")]
    [InlineData("?artist=L%E1%BB%9Bp+v%E1%BA%BD+M%E1%BA%A7m+Xanh", "artists = 'Lớp vẽ Mầm Xanh'")]
    [InlineData("?ward=11383&year=", "exists (select from ward_part_of o where o.ward_part_id = m.ward_part_id and o.ward_code = '11383' and o.ward_valid_from = '2025-07-01')")]
    public async Task The_form_of_the_gallery_finds_what_SQL_finds_and_keeps_what_was_chosen(string query, string sql)
    {
        var expected = await server.Database.ScalarAsync<string[]>($"select array_agg('m-' || id order by id) from mural m where {sql}");

        var page = await PageAsync($"/murals{query}");

        Assert.Equal(expected, Cards(page).Order(StringComparer.Ordinal));
        Assert.Contains("content=\"noindex\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_position_the_nearest_comes_first_and_no_cache_keeps_it()
    {
        var nearest = await server.Database.ScalarAsync<string>("select 'm-' || id from mural order by anchor::geography <-> ST_SetSRID(ST_MakePoint(106.6804, 20.8547), 4326)::geography limit 1");

        using var answer = await server.Http.GetAsync(new Uri("/murals?near=20.8547,106.6804", UriKind.Relative), Cancel);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));

        Assert.Equal(nearest, Cards(page)[0]);
        Assert.Contains("gần nhất trước", page, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/murals?near=hier")]
    [InlineData("/murals?year=xx")]
    [InlineData("/murals?status=9")]
    [InlineData("/murals/walk?from=20.85")]
    [InlineData("/murals/walk?from=20.85,106.68&minutes=5")]
    [InlineData("/murals/walk.gpx")]
    public async Task An_address_that_makes_no_sense_is_refused(string path)
    {
        using var answer = await server.Http.GetAsync(new Uri(path, UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_page_of_a_ward_shows_its_murals()
    {
        var page = await PageAsync("/ward/11383");

        Assert.Contains("href=\"/murals?ward=11383\"", page, StringComparison.Ordinal);
        Assert.Equal(4, Cards(page).Length);
    }

    private Task<string> IdAsync(string title) => server.Database.ScalarAsync<string>($"select id::text from mural where title_vi = '{title}'");

    private async Task<string> PageAsync(string path) => WebUtility.HtmlDecode((await server.Http.GetStringAsync(new Uri(path, UriKind.Relative), Cancel)).Replace("&amp;", "&amp;amp;", StringComparison.Ordinal));

    private static string[] Cards(string page) => [.. Regex.Matches(page, "<article class=\"mural\" id=\"(m-[^\"]+)\"").Select(match => match.Groups[1].Value)];
}

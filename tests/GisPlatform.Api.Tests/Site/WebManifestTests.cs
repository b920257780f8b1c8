using System.Text.Json.Nodes;
using GisPlatform.Testing;
using NetVips;

namespace GisPlatform.Api.Tests.Site;

/// <summary>What a phone reads to put the client among its apps.</summary>
public sealed class WebManifestTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Theory]
    [InlineData("", "vi", "Ngày thứ 7 cùng dân – Quận Lê Chân", "/")]
    [InlineData("?lang=en", "en", "Saturdays with the people – Lê Chân District", "/?lang=en")]
    public async Task It_names_programme_and_place_in_the_language_of_the_page_that_links_it(string query, string language, string name, string start)
    {
        var page = await server.Http.GetStringAsync(new Uri($"/{query}", UriKind.Relative), Cancel);
        var manifest = await ReadAsync(query);

        Assert.Contains($"href=\"/manifest.webmanifest{query}\"", page, StringComparison.Ordinal);
        Assert.Equal((language, name, start), ((string)manifest["lang"]!, (string)manifest["name"]!, (string)manifest["start_url"]!));
        Assert.True(((string)manifest["short_name"]!).Length <= 12);
    }

    [Fact]
    public async Task Its_pictures_are_there_and_as_large_as_it_says()
    {
        var icons = (await ReadAsync(""))["icons"]!.AsArray();

        Assert.Equal(["192x192 any", "512x512 any", "512x512 maskable"], icons.Select(icon => $"{icon!["sizes"]} {icon["purpose"]}"));
        foreach (var icon in icons)
        {
            using var picture = Image.NewFromBuffer(await server.Http.GetByteArrayAsync(new Uri((string)icon!["src"]!, UriKind.Relative), Cancel));
            Assert.Equal((string)icon["sizes"]!, $"{picture.Width}x{picture.Height}");
        }
    }

    [Fact]
    public async Task A_phone_that_reads_no_manifest_finds_its_picture_by_the_page()
    {
        var page = await server.Http.GetStringAsync(new Uri("/", UriKind.Relative), Cancel);
        using var picture = Image.NewFromBuffer(await server.Http.GetByteArrayAsync(new Uri("/icons/touch-180.png", UriKind.Relative), Cancel));

        Assert.Contains("<link rel=\"apple-touch-icon\" href=\"/icons/touch-180.png\"", page, StringComparison.Ordinal);
        Assert.Equal((180, 180), (picture.Width, picture.Height));
    }

    private async Task<JsonNode> ReadAsync(string query) =>
        JsonNode.Parse(await server.Http.GetStringAsync(new Uri($"/manifest.webmanifest{query}", UriKind.Relative), Cancel))!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}

using System.ComponentModel.DataAnnotations;
using System.Net;
using GisPlatform.Api.Site;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Site;

public sealed class MapBackgroundTests(MapBackgroundTests.Server server) : IClassFixture<MapBackgroundTests.Server>
{
    [Fact]
    public async Task A_configured_online_map_reaches_the_page_and_its_host_alone_is_let_through()
    {
        using var response = await server.Http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("\"tiles\":\"https://tiles.example.org/{z}/{x}/{y}.png\"", page, StringComparison.Ordinal);
        Assert.Contains("\"attribution\":\"Example\"", page, StringComparison.Ordinal);
        var policy = string.Join(';', response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("connect-src 'self' https://tiles.example.org;", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self' 'wasm-unsafe-eval' 'nonce", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tiles/{z}/{x}/{y}.png", "Example", "Map:Background:Tiles")]
    [InlineData("https://tiles.example.org/{z}/{x}.png", "Example", "Map:Background:Tiles")]
    [InlineData("javascript://{z}{x}{y}", "Example", "Map:Background:Tiles")]
    [InlineData("https://tiles.example.org/{z}/{x}/{y}.png", " ", "Map:Background:Attribution")]
    public void A_mistake_in_its_configuration_is_named(string tiles, string attribution, string setting)
    {
        var background = new MapBackground { Tiles = tiles, Attribution = attribution };
        var mistakes = new List<ValidationResult>();

        Assert.False(Validator.TryValidateObject(background, new ValidationContext(background), mistakes, validateAllProperties: true));
        Assert.Contains(setting, Assert.Single(mistakes).ErrorMessage, StringComparison.Ordinal);
    }

    public sealed class Server() : ApiServer(new LeChanDatabase())
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
        {
            ["Map:Background:Tiles"] = "https://tiles.example.org/{z}/{x}/{y}.png",
            ["Map:Background:Attribution"] = "Example",
        };
    }
}

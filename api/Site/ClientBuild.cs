using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace GisPlatform.Api.Site;

/// <summary>The client's files of this build. Their fingerprints tell one build from another, so that none is ever mixed with the next.</summary>
/// <param name="endpoints">Knows the files, once all endpoints are there.</param>
internal sealed partial class ClientBuild(EndpointDataSource endpoints)
{
    /// <summary>Header of a page that says of which build it is.</summary>
    public const string Header = "X-Build";

    // What staff alone use is kept when it is used; what only pages of the server have is not the client's.
    private static readonly string[] NotForAll =
        ["graphiql", "embed.", "share.png", "follow.js", "sheets.css", "_framework/blazor.server.js", "_framework/blazor.web.js", "keys.js", "leave.js", "qr.js", "lib/lean-qr/", "map/planner/", "map/saturday/", "drag.js", "icons/"];

    private readonly Lazy<Contents> _contents = new(() => Read(endpoints));

    /// <summary>Names the build: another file, another name.</summary>
    public string Id => _contents.Value.Id;

    /// <summary>Address of a file, by the path that code names it by.</summary>
    public string AddressOf(string path) => _contents.Value.Files[path];

    /// <summary>What the service worker knows of the build, as JSON: id, files (path and address), those that everybody needs, pages.</summary>
    public string ToJson() => JsonSerializer.Serialize(new { _contents.Value.Id, _contents.Value.Files, Core = _contents.Value.Files.Keys.Where(IsForAll), Pages = SitePage.KeptOffline }, JsonSerializerOptions.Web);

    private static Contents Read(EndpointDataSource endpoints)
    {
        var assets = endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<ResourceAssetCollection>()).First(found => found is not null)!
            .Where(asset => !asset.Url.EndsWith(".br", StringComparison.Ordinal) && !asset.Url.EndsWith(".gz", StringComparison.Ordinal)).ToList();
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        // Each file has an address without a fingerprint, and most have one with it.
        foreach (var asset in assets.OrderBy(asset => PropertyOf(asset, "label") is not null))
            files[PropertyOf(asset, "label") ?? asset.Url] = asset.Url;
        var text = string.Join('\n', assets.Select(asset => $"{asset.Url} {PropertyOf(asset, "integrity")}").Order(StringComparer.Ordinal));
        return new Contents(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16], files);
    }

    private static string? PropertyOf(ResourceAsset asset, string name) => asset.Properties?.FirstOrDefault(property => property.Name == name)?.Value;

    private static bool IsForAll(string path) =>
        !NotForAll.Any(start => path.StartsWith(start, StringComparison.Ordinal)) && !path.EndsWith(".styles.css", StringComparison.Ordinal) && !OfLazyPart().IsMatch(path);

    // As GisPlatform.MapClient.Staff.wasm; the start is everybody's.
    [GeneratedRegex(@"GisPlatform\.MapClient\.(?!Start\.)[A-Z]")]
    private static partial Regex OfLazyPart();

    private sealed record Contents(string Id, IReadOnlyDictionary<string, string> Files);
}

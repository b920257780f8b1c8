using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using GisPlatform.Testing;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>What was published, as it were a later version: one file says something else, and so has another fingerprint.</summary>
internal sealed class AnotherBuild : IDisposable
{
    private const string Before = "Bản đồ các vấn đề", Now = "Bản đồ của bản mới";

    public AnotherBuild()
    {
        // Links in place of copies, which need the same disk: nothing but what is written anew takes room.
        Folder = Repository.PathOf(".local", $"build-{Guid.NewGuid():N}");
        using (var copying = Process.Start("cp", ["-al", Repository.PathOf(".local", "app"), Folder]))
            copying.WaitForExit();
        var manifest = Path.Combine(Folder, "GisPlatform.Api.staticwebassets.endpoints.json");
        var text = File.ReadAllText(manifest);
        var endpoints = JsonNode.Parse(text)!["Endpoints"]!.AsArray();
        var file = (string)endpoints.First(endpoint => (string)endpoint!["Route"]! == "map/text.js" && ((string)endpoint["AssetFile"]!).EndsWith(".js", StringComparison.Ordinal))!["AssetFile"]!;
        OldAddress = $"/{file}";
        var (fingerprint, later) = (file.Split('.')[^2], "newbuild01");
        var old = Path.Combine(Folder, "wwwroot", file);
        var words = File.ReadAllText(old).Replace(Before, Now, StringComparison.Ordinal);
        foreach (var ending in new[] { "", ".br", ".gz" })
        {
            File.Delete(old + ending);
            Write(old.Replace(fingerprint, later, StringComparison.Ordinal) + ending, words, ending);
        }

        File.Delete(manifest);
        File.WriteAllText(manifest, WithLengths(text.Replace(fingerprint, later, StringComparison.Ordinal)));
    }

    /// <summary>Where it is.</summary>
    public string Folder { get; }

    /// <summary>The address that the file has in the build before.</summary>
    public string OldAddress { get; }

    /// <summary>How the map of each is called.</summary>
    public static (string Before, string Now) MapName => (Before, Now);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Write(string file, string words, string ending)
    {
        using var stream = File.Create(file);
        using Stream target = ending switch { ".br" => new BrotliStream(stream, CompressionLevel.Fastest), ".gz" => new GZipStream(stream, CompressionLevel.Fastest), _ => stream };
        using var writer = new StreamWriter(target);
        writer.Write(words);
    }

    private string WithLengths(string text)
    {
        var manifest = JsonNode.Parse(text)!;
        foreach (var endpoint in manifest["Endpoints"]!.AsArray().Where(endpoint => ((string)endpoint!["AssetFile"]!).Contains("newbuild01", StringComparison.Ordinal)))
            endpoint!["ResponseHeaders"]!.AsArray().First(header => (string)header!["Name"]! == "Content-Length")!["Value"] = $"{new FileInfo(Path.Combine(Folder, "wwwroot", (string)endpoint["AssetFile"]!)).Length}";
        return manifest.ToJsonString();
    }
}

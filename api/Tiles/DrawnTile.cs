using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace GisPlatform.Api.Tiles;

/// <summary>A tile as drawn at one version of the database, compressed once for each encoding that was asked for.</summary>
/// <param name="version">From <see cref="Common.DatabaseVersion"/>, read before drawing.</param>
/// <param name="content">The MVT.</param>
public sealed class DrawnTile(string version, byte[] content)
{
    private readonly Lazy<byte[]> _brotli = new(() => Compress(content, buffer => new BrotliStream(buffer, CompressionLevel.Fastest)));
    private readonly Lazy<byte[]> _gzip = new(() => Compress(content, buffer => new GZipStream(buffer, CompressionLevel.Fastest)));

    /// <summary>What the database looked like.</summary>
    public string Version { get; } = version;

    /// <summary>Names the content: equal tiles have equal tags, whatever changed elsewhere. Weak, for it stands for every encoding.</summary>
    public EntityTagHeaderValue ETag { get; } =
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}\"", isWeak: true);

    /// <summary>Bytes that it takes in memory, about.</summary>
    public int Size => (content.Length * 2) + 200;

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => content.Length == 0;

    /// <summary>The content in the best encoding that a client takes.</summary>
    /// <returns>The bytes, and the name of the encoding or null.</returns>
    public (byte[] Bytes, string? Encoding) For(string acceptEncoding) =>
        acceptEncoding.Contains("br", StringComparison.OrdinalIgnoreCase) ? (_brotli.Value, "br")
        : acceptEncoding.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? (_gzip.Value, "gzip")
        : (content, null);

    private static byte[] Compress(byte[] content, Func<Stream, Stream> encoder)
    {
        using var buffer = new MemoryStream();
        using (var stream = encoder(buffer))
            stream.Write(content);
        return buffer.ToArray();
    }
}

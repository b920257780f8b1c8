using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Photos;

/// <summary>Files that mean no good, or are broken.</summary>
internal static class BadPhotos
{
    private const string Page = "<html><script>alert(document.cookie)</script></html>";
    private static readonly byte[] Svg = Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");

    public static byte[] Make(string kind) => kind switch
    {
        "svg" => Svg,
        "svg-then-jpeg" => [.. Svg, .. TestPhoto.Make(11, 300, 200)],
        "empty" => [],
        "heic" => [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[200]],
        "gif" => TestPhoto.Make(12, 300, 200, ".gif"),
        "words-named-jpeg" => [0xFF, 0xD8, 0xFF, 0xE0, .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("not a picture ", 50)))],
        "truncated-jpeg" => Half(TestPhoto.Make(13)),
        "truncated-png" => Half(TestPhoto.Make(14, format: ".png")),
        "truncated-webp" => Half(TestPhoto.Make(15, format: ".webp")),
        "jpeg-and-page" => [.. TestPhoto.Make(16, 300, 200), .. Encoding.UTF8.GetBytes(Page)],
        "jpeg-and-archive" => [.. TestPhoto.Make(17, 300, 200), .. Archive()],
        "png-and-page" => [.. TestPhoto.Make(18, 300, 200, ".png"), .. Encoding.UTF8.GetBytes(Page.ToUpperInvariant())],
        "webp-and-archive" => [.. TestPhoto.Make(19, 300, 200, ".webp"), .. new byte[5_000], .. Archive()],
        "jpeg-with-script-in-comment" => WithComment(TestPhoto.Make(20, 300, 200), Page),
        "bomb-png" => Bomb(30_000, 30_000),
        "too-many-bytes" => [.. TestPhoto.Make(21, 300, 200), .. new byte[15_000_000]],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static byte[] Half(byte[] photo) => photo[..(photo.Length / 2)];

    private static byte[] Archive()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("run.js").Open();
            entry.Write("alert(1)"u8);
        }

        return stream.ToArray();
    }

    // A comment segment right behind the start of the image.
    private static byte[] WithComment(byte[] jpeg, string words)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(words.Length + 2));
        return [.. jpeg[..2], 0xFF, 0xFE, .. length, .. Encoding.ASCII.GetBytes(words), .. jpeg[2..]];
    }

    // A PNG of some kilobytes that says that it has 900 million pixels, and a tenth of them.
    private static byte[] Bomb(int width, int height)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var row = new byte[width + 1];
            for (var y = 0; y < height / 10; y++)
                deflate.Write(row);
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. data];
        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc32(named));
        return [.. length, .. named, .. check];
    }

    // PNG specification, annex D.
    private static uint Crc32(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        return ~crc;
    }
}

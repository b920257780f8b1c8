using System.Buffers.Binary;

namespace GisPlatform.Api.Photos;

/// <summary>
/// Finds files that are a photo and something else at once: a page, a program or an archive in the comments or behind the end. Nothing of them
/// would be served, for photos are drawn anew; who sends one means no good. What cameras put behind a photo (a film, a second picture) passes.
/// </summary>
internal static class Polyglot
{
    private const int Window = 1_024;
    private static readonly byte[][] Pages = ["%pdf-"u8.ToArray(), "<?php"u8.ToArray(), "<script"u8.ToArray(), "<svg"u8.ToArray(), "<html"u8.ToArray(), "<!doctype"u8.ToArray()];
    private static readonly byte[][] Archives = [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], "Rar!"u8.ToArray(), [0x37, 0x7A, 0xBC, 0xAF]];

    /// <summary>Whether it is one.</summary>
    public static bool Is(ReadOnlySpan<byte> content, PhotoFormat format)
    {
        var behind = content[Math.Clamp(EndOf(content, format) ?? content.Length, 0, content.Length)..];
        // Readers look for the beginning of a PDF or a page near the beginning, and for the directory of an archive at the end.
        return Has(First(content), Pages) || Has(First(behind), Pages) || Has(First(behind), Archives) || Has(behind[^Math.Min(Window, behind.Length)..], Archives);
    }

    private static ReadOnlySpan<byte> First(ReadOnlySpan<byte> content) => content[..Math.Min(Window, content.Length)];

    private static bool Has(ReadOnlySpan<byte> content, byte[][] marks)
    {
        Span<byte> lower = stackalloc byte[Window];
        for (var i = 0; i < content.Length; i++)
            lower[i] = content[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(content[i] + 32) : content[i];
        foreach (var mark in marks)
        {
            if (content.IndexOf(mark) >= 0 || lower[..content.Length].IndexOf(mark) >= 0)
                return true;
        }

        return false;
    }

    // Where the picture ends; null where that cannot be told, which the decoder will.
    private static int? EndOf(ReadOnlySpan<byte> content, PhotoFormat format) => format switch
    {
        PhotoFormat.Jpeg => EndOfJpeg(content),
        PhotoFormat.Png => EndOfPng(content),
        _ => (int)Math.Min(int.MaxValue, 8L + BinaryPrimitives.ReadUInt32LittleEndian(content[4..])),
    };

    // ITU-T T.81, annex B: segments with their length; after a start of scan, data until the next marker that is not part of it.
    private static int? EndOfJpeg(ReadOnlySpan<byte> content)
    {
        for (var at = 2; at + 4 <= content.Length;)
        {
            if (content[at] != 0xFF)
                return null;
            var marker = content[at + 1];
            if (marker == 0xD9)
                return at + 2;
            at += marker == 0xFF ? 1 : marker is 0x01 or (>= 0xD0 and <= 0xD7) ? 2 : 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
            if (marker != 0xDA)
                continue;
            while (at + 1 < content.Length && !(content[at] == 0xFF && content[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7))))
                at++;
            if (at + 1 < content.Length && content[at + 1] == 0xD9)
                return at + 2;
        }

        return null;
    }

    // PNG specification, 5.3: length, type, data, CRC.
    private static int? EndOfPng(ReadOnlySpan<byte> content)
    {
        for (long at = 8; at + 12 <= content.Length;)
        {
            var type = content.Slice((int)at + 4, 4);
            at += 12 + BinaryPrimitives.ReadUInt32BigEndian(content[(int)at..]);
            if (type.SequenceEqual("IEND"u8))
                return (int)Math.Min(at, content.Length);
        }

        return null;
    }
}

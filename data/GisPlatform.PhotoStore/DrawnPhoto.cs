using NetVips;

namespace GisPlatform.PhotoStore;

/// <summary>A picture in every size that the store keeps.</summary>
/// <param name="Files">The files, of type <see cref="ContentType"/>.</param>
/// <param name="Width">Width of the largest, pixels.</param>
/// <param name="Height">Height of the largest, pixels.</param>
public sealed record DrawnPhoto(IReadOnlyDictionary<PhotoSize, byte[]> Files, int Width, int Height)
{
    /// <summary>Type of the files that photos become.</summary>
    public const string ContentType = "image/webp";

    private const int Quality = 80;

    /// <summary>Draws a picture anew in every size: upright, in sRGB, as WebP, without anything that is not picture.</summary>
    /// <param name="content">A picture in any format that libvips is let read in this process.</param>
    /// <exception cref="VipsException">It is damaged, or a part of it is missing.</exception>
    public static DrawnPhoto Draw(byte[] content)
    {
        // "fail_on" among the loader's options: what is missing at the end would be drawn grey otherwise.
        using var drawn = Image.ThumbnailBuffer(content, PhotoSize.Large.Pixels(), "[fail_on=truncated]", PhotoSize.Large.Pixels(), Enums.Size.Down, outputProfile: "srgb");
        using var opaque = drawn.HasAlpha() ? drawn.Flatten(background: [255]) : drawn.Copy();
        using var large = opaque.CopyMemory();
        return new(PhotoSizes.All.ToDictionary(size => size, size => Encode(large, size.Pixels())), large.Width, large.Height);
    }

    private static byte[] Encode(Image large, int pixels)
    {
        using var image = large.ThumbnailImage(pixels, height: pixels, size: Enums.Size.Down);
        return image.WebpsaveBuffer(q: Quality, effort: 3, keep: Enums.ForeignKeep.None);
    }
}

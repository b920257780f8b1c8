using GisPlatform.Api.Common;

namespace GisPlatform.Api.Photos;

/// <summary>The formats that are taken.</summary>
internal enum PhotoFormat
{
    Jpeg,
    Png,
    Webp,
}

/// <summary>Tells a format by its content; names and declared types say nothing.</summary>
internal static class PhotoFormats
{
    /// <exception cref="AppError">It is none of those taken.</exception>
    public static PhotoFormat Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return PhotoFormat.Jpeg;
        if (content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return PhotoFormat.Png;
        if (content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8))
            return PhotoFormat.Webp;
        // ISO 14496-12: a box "ftyp", then the brand.
        if (content.Length > 12 && content[4..].StartsWith("ftyp"u8))
            throw Refuse("Ảnh HEIC, AVIF và phim chưa dùng được. Hãy lưu ảnh thành JPEG rồi chọn lại.",
                "HEIC, AVIF and films cannot be taken. Save the photo as JPEG and choose it again.");
        throw Refuse("Tệp này không phải ảnh JPEG, PNG hay WebP. Hãy chọn một tấm ảnh.", "This is no JPEG, PNG or WebP photo. Choose a photo.");
    }

    /// <summary>A refusal of what was uploaded.</summary>
    public static AppError Refuse(string vi, string en) => AppError.BadInput("photo", vi, en);
}

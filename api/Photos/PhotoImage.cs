using GisPlatform.Api.Common;
using GisPlatform.PhotoStore;
using NetVips;

namespace GisPlatform.Api.Photos;

/// <summary>A photo that was uploaded, checked by its header; nothing of it is decoded until it is drawn.</summary>
internal sealed class PhotoImage : IDisposable
{
    /// <summary>Pixels that a photo may have: more than a good phone's.</summary>
    public const int MostPixels = 60_000_000;

    private readonly byte[] _content;
    private readonly Image _header;

    static PhotoImage()
    {
        // Only what is taken is ever given to a decoder, however a file calls itself.
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in new[] { "VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp" })
            Operation.Block(loader, false);
        // No picture comes twice: a cache would only hold memory.
        Cache.Max = 0;
        // What is wrong with a photo its sender is told; the log is for what is wrong here.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, (_, _, _) => { });
    }

    private PhotoImage(byte[] content, Image header) => (_content, _header) = (content, header);

    /// <summary>Where the photo says that it was taken, degrees; null where it does not say.</summary>
    public (double Lon, double Lat)? Position => PhotoPosition.Read(_header);

    /// <summary>Reads the header.</summary>
    /// <exception cref="AppError">It is no photo, damaged, too large, or something else besides.</exception>
    public static PhotoImage Open(byte[] content)
    {
        var format = PhotoFormats.Of(content);
        if (Polyglot.Is(content, format))
            throw PhotoFormats.Refuse("Tệp này chứa thứ khác ngoài ảnh. Hãy chọn ảnh gốc từ máy ảnh.", "This file holds something besides a photo. Choose the photo as the camera made it.");
        Image header;
        try
        {
            header = format switch
            {
                PhotoFormat.Jpeg => Image.JpegloadBuffer(content, access: Enums.Access.Sequential),
                PhotoFormat.Png => Image.PngloadBuffer(content, access: Enums.Access.Sequential),
                _ => Image.WebploadBuffer(content, access: Enums.Access.Sequential),
            };
        }
        catch (VipsException)
        {
            throw Damaged();
        }

        if ((long)header.Width * header.Height <= MostPixels)
            return new PhotoImage(content, header);
        var size = FormattableString.Invariant($"{header.Width} × {header.Height}");
        header.Dispose();
        throw PhotoFormats.Refuse($"Ảnh có {size} điểm ảnh; tối đa {MostPixels / 1_000_000} triệu. Hãy chọn ảnh nhỏ hơn.",
            $"The photo has {size} pixels; {MostPixels / 1_000_000} million at most. Choose a smaller one.");
    }

    /// <summary>Draws it anew in every size.</summary>
    /// <exception cref="AppError">It is damaged, or a part of it is missing.</exception>
    public DrawnPhoto Draw()
    {
        try
        {
            return DrawnPhoto.Draw(_content);
        }
        catch (VipsException)
        {
            throw Damaged();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _header.Dispose();

    private static AppError Damaged() => PhotoFormats.Refuse("Ảnh bị hỏng hoặc thiếu một phần. Hãy chọn ảnh khác.", "The photo is damaged, or a part of it is missing. Choose another one.");
}

using System.Globalization;
using GisPlatform.Api.Common;

namespace GisPlatform.Api.Tiles;

/// <summary>A tile of the XYZ scheme (OGC Two Dimensional Tile Matrix Set, WebMercatorQuad).</summary>
/// <param name="Z">Zoom, 0 to <see cref="MaxZoom"/>.</param>
/// <param name="X">Column from the west.</param>
/// <param name="Y">Row from the north.</param>
public readonly record struct TileAddress(int Z, int X, int Y)
{
    /// <summary>The last zoom that is served; clients enlarge its tiles beyond.</summary>
    public const int MaxZoom = 16;

    /// <summary>Reads the three numbers of a URL.</summary>
    /// <exception cref="AppError">One is no number or out of range.</exception>
    public static TileAddress Parse(string layer, string z, string x, string y)
    {
        if (!Number(z, out var zoom) || zoom > MaxZoom)
            throw Bad("z", $"từ 0 đến {MaxZoom}", $"from 0 to {MaxZoom}");
        var last = (1 << zoom) - 1;
        if (!Number(x, out var column) || column > last)
            throw Bad("x", $"từ 0 đến {last} ở mức {zoom}", $"from 0 to {last} at zoom {zoom}");
        if (!Number(y, out var row) || row > last)
            throw Bad("y", $"từ 0 đến {last} ở mức {zoom}", $"from 0 to {last} at zoom {zoom}");
        return new TileAddress(zoom, column, row);

        AppError Bad(string field, string vi, string en) => AppError.BadInput(field,
            $"Ô bản đồ '{layer}/{z}/{x}/{y}': '{field}' phải là số nguyên {vi}.",
            $"Tile '{layer}/{z}/{x}/{y}': '{field}' must be a whole number {en}.");
    }

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

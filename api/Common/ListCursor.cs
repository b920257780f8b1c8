using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace GisPlatform.Api.Common;

/// <summary>What the cursors of all lists have in common: their text, and the fingerprint that ties one to its query.</summary>
internal static class ListCursor
{
    /// <summary>Text that a client passes back unread.</summary>
    public static string Write<T>(T cursor) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(cursor));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <returns>Null: it is none.</returns>
    public static T? Read<T>(string text)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Base64Url.DecodeFromChars(text));
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Fingerprint of what is listed and how.</summary>
    /// <param name="filter">The filter without its shapes, which JSON would write at length.</param>
    /// <param name="order">The order.</param>
    /// <param name="shapes">The shapes.</param>
    public static string Fingerprint<TFilter>(TFilter filter, Enum order, params Geometry?[] shapes)
    {
        var places = string.Join('|', shapes.Select(shape => shape is null ? "" : new WKTWriter().Write(shape)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(filter) + places + order)).AsSpan(0, 6));
    }

    /// <summary>The refusal of what is no cursor.</summary>
    public static AppError None() => AppError.BadInput("after",
        "'after' không phải là con trỏ. Dùng 'endCursor' của trang trước.", "'after' is not a cursor. Use 'endCursor' of the page before.");

    /// <summary>The refusal of a cursor of another list.</summary>
    public static AppError OfAnotherQuery() => AppError.BadInput("after",
        "'after' thuộc về một truy vấn khác. Giữ nguyên 'where' và 'order' khi sang trang.",
        "'after' belongs to another query. Keep 'where' and 'order' while you page.");
}

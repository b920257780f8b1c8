using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GisPlatform.Api.Common;
using GisPlatform.Data.Murals;
using NetTopologySuite.IO;

namespace GisPlatform.Api.Murals;

/// <summary>
/// Where a page ended: the sort keys of its last mural, and a fingerprint of the query, because the keys of one order mean nothing in another.
/// </summary>
/// <param name="Query">Fingerprint of filter and order.</param>
/// <param name="Id">The mural.</param>
/// <param name="PaintedOn">When it was painted.</param>
/// <param name="Title">Its title.</param>
/// <param name="Metres">Its distance, for order NEAREST.</param>
internal sealed record MuralCursor(string Query, Guid Id, DateOnly PaintedOn, string Title, double? Metres)
{
    /// <summary>The cursor of a mural.</summary>
    public static MuralCursor Of(Mural mural, double? metres, string query) => new(query, mural.Id, mural.PaintedOn, mural.TitleVi, metres);

    /// <summary>Fingerprint of what is listed and how.</summary>
    public static string Fingerprint(MuralFilter filter, MuralOrder order)
    {
        var places = string.Join('|', new[] { filter.Box, filter.Near }.Select(shape => shape is null ? "" : new WKTWriter().Write(shape)));
        var text = JsonSerializer.Serialize(filter with { Box = null, Near = null }) + places + order;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6));
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="AppError">Not a cursor, or one of another query.</exception>
    public static MuralCursor Parse(string text, string query)
    {
        MuralCursor? cursor = null;
        try
        {
            cursor = JsonSerializer.Deserialize<MuralCursor>(Base64Url.DecodeFromChars(text));
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            // Told below.
        }

        if (cursor is not { Query: not null, Title: not null })
            throw AppError.BadInput("after", "'after' không phải là con trỏ. Dùng 'endCursor' của trang trước.", "'after' is not a cursor. Use 'endCursor' of the page before.");
        return cursor.Query == query ? cursor : throw AppError.BadInput("after",
            "'after' thuộc về một truy vấn khác. Giữ nguyên 'where' và 'order' khi sang trang.", "'after' belongs to another query. Keep 'where' and 'order' while you page.");
    }

    /// <summary>Text that a client passes back unread.</summary>
    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this));
}

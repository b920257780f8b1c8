using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using GisPlatform.Api.Common;
using GisPlatform.Data.Issues;
using NetTopologySuite.IO;

namespace GisPlatform.Api.Issues;

/// <summary>
/// Where a page ended: the sort keys of its last issue. The next page begins after them, whatever was added or removed meanwhile.
/// It also carries a fingerprint of the query, because the keys of one order mean nothing in another.
/// </summary>
/// <param name="Query">Fingerprint of filter and order.</param>
/// <param name="Id">The issue.</param>
/// <param name="ReportedAt">Its time of report.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="Year">Year of its reference.</param>
/// <param name="Number">Number of its reference.</param>
/// <param name="Metres">Its distance, for order NEAREST.</param>
internal sealed record IssueCursor(
    string Query, Guid Id, DateTimeOffset ReportedAt, short Severity, short Year, int Number, double? Metres)
{
    /// <summary>The cursor of an issue.</summary>
    public static IssueCursor Of(Issue issue, double? metres, string query) =>
        new(query, issue.Id, issue.ReportedAt, issue.Severity, issue.ReferenceYear, issue.ReferenceNumber, metres);

    /// <summary>Fingerprint of what is listed and how.</summary>
    public static string Fingerprint(IssueFilter filter, IssueOrder order)
    {
        var places = string.Join('|', new[] { filter.Box, filter.Within, filter.Near }.Select(shape => shape is null ? "" : new WKTWriter().Write(shape)));
        var text = JsonSerializer.Serialize(filter with { Box = null, Within = null, Near = null }) + places + order;
        return Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)).AsSpan(0, 6));
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="AppError">Not a cursor, or one of another query.</exception>
    public static IssueCursor Parse(string text, string query)
    {
        IssueCursor? cursor = null;
        try
        {
            cursor = JsonSerializer.Deserialize<IssueCursor>(Base64Url.DecodeFromChars(text));
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            // Told below.
        }

        if (cursor is null)
            throw AppError.BadInput("after", "'after' không phải là con trỏ. Dùng 'endCursor' của trang trước.", "'after' is not a cursor. Use 'endCursor' of the page before.");
        return cursor.Query == query ? cursor : throw AppError.BadInput("after",
            "'after' thuộc về một truy vấn khác. Giữ nguyên 'where' và 'order' khi sang trang.",
            "'after' belongs to another query. Keep 'where' and 'order' while you page.");
    }

    /// <summary>Text that a client passes back unread.</summary>
    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this));
}

using GisPlatform.Api.Common;
using GisPlatform.Data.Issues;

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
    public static string Fingerprint(IssueFilter filter, IssueOrder order) =>
        ListCursor.Fingerprint(filter with { Box = null, Within = null, Near = null }, order, filter.Box, filter.Within, filter.Near);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="AppError">Not a cursor, or one of another query.</exception>
    public static IssueCursor Parse(string text, string query)
    {
        var cursor = ListCursor.Read<IssueCursor>(text) ?? throw ListCursor.None();
        return cursor.Query == query ? cursor : throw ListCursor.OfAnotherQuery();
    }

    /// <summary>Text that a client passes back unread.</summary>
    public override string ToString() => ListCursor.Write(this);
}

using GisPlatform.Api.Common;
using GisPlatform.Data.Murals;

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
    public static string Fingerprint(MuralFilter filter, MuralOrder order) =>
        ListCursor.Fingerprint(filter with { Box = null, Near = null }, order, filter.Box, filter.Near);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="AppError">Not a cursor, or one of another query.</exception>
    public static MuralCursor Parse(string text, string query)
    {
        if (ListCursor.Read<MuralCursor>(text) is not { Query: not null, Title: not null } cursor)
            throw ListCursor.None();
        return cursor.Query == query ? cursor : throw ListCursor.OfAnotherQuery();
    }

    /// <summary>Text that a client passes back unread.</summary>
    public override string ToString() => ListCursor.Write(this);
}

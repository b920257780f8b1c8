using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Murals;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Murals;

/// <summary>One mural of a page.</summary>
/// <param name="Mural">The mural.</param>
/// <param name="Cursor">Its place in the list.</param>
/// <param name="Metres">Distance from <c>near</c>, where one was given.</param>
public sealed record FoundMural(Mural Mural, string Cursor, double? Metres);

/// <summary>A page of a list.</summary>
/// <param name="Items">In order.</param>
/// <param name="HasMore">Whether another page follows.</param>
/// <param name="IsFirst">Whether the list begins here.</param>
/// <param name="Filter">What was listed, to count it on demand.</param>
public sealed record MuralPage(IReadOnlyList<FoundMural> Items, bool HasMore, bool IsFirst, MuralFilter Filter);

/// <summary>Lists murals, a page at a time.</summary>
public sealed class FindMurals(IDbContextFactory<GisDbContext> database, PlaceDataCache places)
{
    private const int LargestPage = 500;
    private const string Collation = "vi-x-icu";

    /// <summary>Lists.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="order">In which order; NEAREST needs <c>near</c>.</param>
    /// <param name="first">How many, 1 to 500.</param>
    /// <param name="after">Cursor of the mural before the page; null: from the start.</param>
    /// <exception cref="AppError">An input breaks a rule.</exception>
    public async Task<MuralPage> RunAsync(MuralFilter filter, MuralOrder order, int first, string? after, CancellationToken cancellationToken)
    {
        FigureInput.Checked(first, 1, LargestPage, "first");
        if (order == MuralOrder.Nearest && filter.Near is null)
            throw AppError.BadInput("order", "Thứ tự NEAREST cần 'where.near'.", "Order NEAREST needs 'where.near'.");
        var fingerprint = MuralCursor.Fingerprint(filter, order);
        var from = after is null ? null : MuralCursor.Parse(after, fingerprint);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var murals = await MatchingAsync(context, filter, cancellationToken);
        // One more than asked for tells whether another page follows.
        var rows = await WithDistance(Sort(murals.AsNoTracking(), order, filter.Near, from).Take(first + 1), filter.Near).ToListAsync(cancellationToken);
        return new MuralPage(
            [.. rows.Take(first).Select(row => new FoundMural(row.Mural, MuralCursor.Of(row.Mural, row.Metres, fingerprint).ToString(), row.Metres))],
            rows.Count > first, after is null, filter);
    }

    /// <summary>How many match.</summary>
    /// <exception cref="AppError">An input breaks a rule.</exception>
    public async Task<int> CountAsync(MuralFilter filter, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await (await MatchingAsync(context, filter, cancellationToken)).CountAsync(cancellationToken);
    }

    private async Task<IQueryable<Mural>> MatchingAsync(GisDbContext context, MuralFilter filter, CancellationToken cancellationToken) =>
        filter.Apply(context, await places.GetAsync(cancellationToken), await places.TodayAsync(cancellationToken));

    private static IQueryable<Mural> Sort(IQueryable<Mural> murals, MuralOrder order, Point? near, MuralCursor? from) => order switch
    {
        MuralOrder.Newest => (from is null ? murals : murals.Where(mural => EF.Functions.LessThan(
                ValueTuple.Create(mural.PaintedOn, mural.Id), ValueTuple.Create(from.PaintedOn, from.Id))))
            .OrderByDescending(mural => mural.PaintedOn).ThenByDescending(mural => mural.Id),
        MuralOrder.Oldest => (from is null ? murals : murals.Where(mural => EF.Functions.GreaterThan(
                ValueTuple.Create(mural.PaintedOn, mural.Id), ValueTuple.Create(from.PaintedOn, from.Id))))
            .OrderBy(mural => mural.PaintedOn).ThenBy(mural => mural.Id),
        MuralOrder.Name => (from is null ? murals : murals.Where(mural => EF.Functions.GreaterThan(
                ValueTuple.Create(EF.Functions.Collate(mural.TitleVi, Collation), mural.Id), ValueTuple.Create(from.Title, from.Id))))
            .OrderBy(mural => EF.Functions.Collate(mural.TitleVi, Collation)).ThenBy(mural => mural.Id),
        MuralOrder.Nearest => (from is null ? murals : murals.Where(mural => EF.Functions.GreaterThan(
                ValueTuple.Create(GisDbContext.MetresBetween(mural.Anchor, near!), mural.Id), ValueTuple.Create(from.Metres!.Value, from.Id))))
            .OrderBy(mural => GisDbContext.MetresBetween(mural.Anchor, near!)).ThenBy(mural => mural.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(order)),
    };

    private static IQueryable<Row> WithDistance(IQueryable<Mural> murals, Point? near) => near is null
        ? murals.Select(mural => new Row { Mural = mural })
        : murals.Select(mural => new Row { Mural = mural, Metres = GisDbContext.MetresBetween(mural.Anchor, near) });

    private sealed class Row
    {
        public required Mural Mural { get; init; }

        public double? Metres { get; init; }
    }
}

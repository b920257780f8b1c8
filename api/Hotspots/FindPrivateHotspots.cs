using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Api.Places;
using GisPlatform.Data.Accounts;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GisPlatform.Api.Hotspots;

/// <summary>A cell with issues of private categories.</summary>
/// <param name="Id">As in the analysis.</param>
/// <param name="Count">How many.</param>
public sealed record PrivateCell(string Id, int Count);

/// <summary>Counts issues of private categories by cell, for planners; never of fewer than three, which might point at a household.</summary>
public sealed class FindPrivateHotspots(FindHotspots hotspots, CurrentActor actors, NpgsqlDataSource database)
{
    private const int FewestTold = 3;
    private static readonly string Sql = ApiSql.Read("Hotspots/PrivateIssues.sql");

    /// <summary>Counts them in the cells of an analysis; of its filter only the area restricts.</summary>
    /// <exception cref="AppError">UNAUTHENTICATED or FORBIDDEN, or the question makes no sense.</exception>
    public async Task<IReadOnlyList<PrivateCell>> RunAsync(HotspotQuestion question, CancellationToken cancellationToken)
    {
        await actors.RequireAsync(role => role >= AccountRole.Planner, cancellationToken);
        var analysis = await hotspots.RunAsync(question, cancellationToken);
        var (asked, place) = (analysis.Question, analysis.Place);
        var outline = PlaceOutline.Of(asked.Where, place);
        var grid = analysis.CellSize is { } size ? new HexGrid(size.Metres) : null;
        var counts = new int[analysis.Area.Units.Count];
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = place.MidnightOf(asked.Period!.From) });
        command.Parameters.Add(new() { Value = place.MidnightOf(asked.Period.To.AddDays(1)) });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var point = outline.Plane.ToMetres(new Coordinate(reader.GetDouble(0), reader.GetDouble(1)));
            var key = grid?.At(point) ?? new Hex(reader.GetInt32(2), 0);
            if (analysis.Area.IndexOf.TryGetValue(key, out var unit) && (grid is null || outline.Ground.Intersects(outline.Ground.Factory.CreatePoint(point))))
                counts[unit]++;
        }

        return [.. counts.Select((count, unit) => new PrivateCell(analysis.Area.Units[unit].Id, count)).Where(cell => cell.Count >= FewestTold)];
    }
}

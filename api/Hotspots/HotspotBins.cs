using GisPlatform.Api.Common;
using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Api.Issues;
using Npgsql;

namespace GisPlatform.Api.Hotspots;

/// <summary>Issues of a unit and a time step.</summary>
/// <param name="Count">How many.</param>
/// <param name="Severity">Sum of their severities.</param>
/// <param name="Confirmations">Sum of their confirmations.</param>
public readonly record struct IssueBin(int Count, int Severity, int Confirmations)
{
    /// <summary>Both together.</summary>
    public static IssueBin operator +(IssueBin one, IssueBin other) =>
        new(one.Count + other.Count, one.Severity + other.Severity, one.Confirmations + other.Confirmations);
}

/// <summary>Counts the issues of each unit and time step, in the database: what comes out is as small as the study area.</summary>
public sealed class HotspotBins(NpgsqlDataSource database)
{
    private static readonly string HexagonSql = ApiSql.Read("Hotspots/HexagonBins.sql");
    private static readonly string WardSql = ApiSql.Read("Hotspots/WardBins.sql");

    /// <summary>Counts by hexagon.</summary>
    /// <param name="filter">Which issues.</param>
    /// <param name="plane">From degrees to metres.</param>
    /// <param name="cellMetres">Size of a hexagon.</param>
    /// <param name="area">The units.</param>
    /// <param name="starts">Where the time steps begin.</param>
    /// <returns>For each unit the issues before the first step, then those of each step.</returns>
    public Task<IssueBin[][]> ByHexagonAsync(
        ResolvedFilter filter, LocalPlane plane, int cellMetres, StudyArea area, DateTimeOffset[] starts, CancellationToken cancellationToken) =>
        ReadAsync(HexagonSql, area, starts, [.. filter.Arguments,
            plane.Lon, plane.Lat, plane.MetresPerLon / cellMetres, plane.MetresPerLat / cellMetres, starts], cancellationToken);

    /// <summary>Counts by ward.</summary>
    public Task<IssueBin[][]> ByWardAsync(ResolvedFilter filter, StudyArea area, DateTimeOffset[] starts, CancellationToken cancellationToken) =>
        ReadAsync(WardSql, area, starts, [.. filter.Arguments, starts], cancellationToken);

    private async Task<IssueBin[][]> ReadAsync(
        string sql, StudyArea area, DateTimeOffset[] starts, object?[] parameters, CancellationToken cancellationToken)
    {
        var bins = area.Units.Select(_ => new IssueBin[starts.Length + 1]).ToArray();
        await using var command = database.CreateCommand(sql);
        foreach (var value in parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            // A circle on the sphere may reach a step out of the study area.
            if (area.IndexOf.TryGetValue(new Hex(reader.GetInt32(0), reader.GetInt32(1)), out var unit))
                bins[unit][reader.GetInt32(2) + 1] += new IssueBin((int)reader.GetInt64(3), (int)reader.GetInt64(4), (int)reader.GetInt64(5));
        }

        return bins;
    }
}

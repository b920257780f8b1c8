using GisPlatform.Api.Common;
using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Api.Issues;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GisPlatform.Api.Hotspots;

/// <summary>Issues as points on the plane, some 50 bytes each.</summary>
public sealed class ClusterPoints
{
    private static readonly string Sql = ApiSql.Read("Hotspots/ClusterPoints.sql");

    /// <summary>UUIDs.</summary>
    public List<Guid> Ids { get; } = [];

    /// <summary>Metres east of the plane's origin.</summary>
    public List<double> X { get; } = [];

    /// <summary>Metres north.</summary>
    public List<double> Y { get; } = [];

    /// <summary>Numbers of categories, as in <see cref="Categories"/>.</summary>
    public List<byte> Category { get; } = [];

    /// <summary>Codes of the categories that occur.</summary>
    public List<string> Categories { get; } = [];

    /// <summary>When they were reported.</summary>
    public List<DateTime> ReportedAt { get; } = [];

    /// <summary>Whether they still want work.</summary>
    public List<bool> IsOpen { get; } = [];

    /// <summary>Reads them row by row.</summary>
    public static async Task<ClusterPoints> ReadAsync(
        NpgsqlDataSource database, ResolvedFilter filter, LocalPlane plane, CancellationToken cancellationToken)
    {
        var points = new ClusterPoints();
        await using var command = database.CreateCommand(Sql);
        foreach (var value in filter.Arguments)
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var place = plane.ToMetres(new Coordinate(reader.GetDouble(1), reader.GetDouble(2)));
            points.Ids.Add(reader.GetGuid(0));
            points.X.Add(place.X);
            points.Y.Add(place.Y);
            points.Category.Add(points.NumberOf(reader.GetString(3)));
            points.ReportedAt.Add(reader.GetDateTime(4));
            points.IsOpen.Add(reader.GetBoolean(5));
        }

        return points;
    }

    private byte NumberOf(string category)
    {
        var number = Categories.IndexOf(category);
        if (number < 0)
        {
            number = Categories.Count;
            Categories.Add(category);
        }

        return checked((byte)number);
    }
}

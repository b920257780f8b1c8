using GisPlatform.Api.Common;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GisPlatform.Api.Places;

/// <summary>A named street, water or landmark of the base map.</summary>
/// <param name="NameVi">Name in Vietnamese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Kind">street, railway, river, lake or landmark.</param>
/// <param name="Point">A point in the middle of it, EPSG:4326.</param>
public sealed record Landmark(string NameVi, string NameEn, string Kind, Point Point);

/// <summary>Finds a place by its name.</summary>
public sealed class FindLandmarks(NpgsqlDataSource database)
{
    private static readonly string Sql = ApiSql.Read("Places/FindLandmarks.sql");

    /// <summary>Finds at most eight.</summary>
    /// <param name="text">Words, each of which must begin a word of the name; marks and case aside.</param>
    public async Task<IReadOnlyList<Landmark>> RunAsync(string text, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = TextInput.Required(text, "text", 200) });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<Landmark>();
        while (await reader.ReadAsync(cancellationToken))
            found.Add(new Landmark(reader.GetString(0), reader.GetString(1), reader.GetString(2), GeoInput.Point(reader.GetDouble(3), reader.GetDouble(4), "landmark")));
        return found;
    }
}

using System.Text.Json.Nodes;
using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Data;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Npgsql;
using NpgsqlTypes;

namespace GisPlatform.Api.Live;

/// <summary>Asks the database which issues match which filters, all in one query.</summary>
public sealed class MatchChanges(NpgsqlDataSource source)
{
    private static readonly string Sql = ApiSql.Read("Live/MatchChanges.sql");

    /// <summary>For each filter, by its position, the ids that match it.</summary>
    public async Task<ILookup<int, Guid>> RunAsync(IReadOnlyList<ResolvedFilter> filters, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var json = new JsonArray([.. filters.Select((filter, n) => (JsonNode)Describe(filter, n))]);
        await using var command = source.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = json.ToJsonString(), NpgsqlDbType = NpgsqlDbType.Jsonb });
        command.Parameters.Add(new() { Value = ids.ToArray() });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var matches = new List<(int Filter, Guid Id)>();
        while (await reader.ReadAsync(cancellationToken))
            matches.Add((reader.GetInt32(0), reader.GetGuid(1)));
        return matches.ToLookup(match => match.Filter, match => match.Id);
    }

    private static JsonObject Describe(ResolvedFilter resolved, int n)
    {
        var filter = resolved.Filter;
        return new JsonObject
        {
            ["n"] = n,
            ["category"] = Array(resolved.Categories),
            ["status"] = Array(resolved.Statuses?.Select(status => UpperSnakeCase.Instance.TranslateMemberName(status.ToString()))),
            ["ward_part"] = Array(resolved.Parts),
            ["is_open"] = resolved.AsksForOpen ? true : null,
            ["severity_min"] = filter.SeverityMin,
            ["severity_max"] = filter.SeverityMax,
            ["reported_from"] = filter.ReportedFrom,
            ["reported_before"] = filter.ReportedBefore,
            ["words"] = string.IsNullOrWhiteSpace(filter.Text) ? null : filter.Text,
            ["box"] = Hex(filter.Box),
            ["area"] = Hex(filter.Within),
            ["near"] = Hex(filter.Near),
            ["metres"] = filter.Metres,
        };
    }

    private static JsonArray? Array<T>(IEnumerable<T>? values) => values is null ? null : new([.. values.Select(value => (JsonNode?)JsonValue.Create(value))]);

    private static string? Hex(Geometry? geometry) =>
        geometry is null ? null : WKBWriter.ToHex(new WKBWriter(ByteOrder.LittleEndian, handleSRID: true).Write(geometry));
}

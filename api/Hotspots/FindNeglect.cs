using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Places;
using Npgsql;

namespace GisPlatform.Api.Hotspots;

/// <summary>Finds wards where reports wait long, or are few against what one would expect: a quiet ward need not be a clean one.</summary>
public sealed class FindNeglect(NpgsqlDataSource database, IssueQueries queries, PlaceDataCache places, AnalysisCache cache, TimeProvider clock)
{
    private static readonly string Sql = ApiSql.Read("Hotspots/WardReports.sql");

    /// <summary>Looks at every ward; those that have waited longest come first.</summary>
    /// <exception cref="AppError">The question makes no sense.</exception>
    public async Task<IReadOnlyList<WardNeglect>> RunAsync(WardQuestion question, CancellationToken cancellationToken)
    {
        var place = await places.GetAsync(cancellationToken);
        var today = await places.TodayAsync(cancellationToken);
        var complete = question.Complete(place, today);
        return await cache.GetAsync($"neglect {today:O} {QuestionKey.Of(complete, place)}", rows => rows.Count, () => ReadAsync(complete, place, cancellationToken), cancellationToken);
    }

    private async Task<IReadOnlyList<WardNeglect>> ReadAsync(HotspotQuestion question, PlaceData place, CancellationToken cancellationToken)
    {
        var filter = await queries.ResolveAsync(question.InPeriod, cancellationToken);
        var (wards, parts, codes) = WardQuestion.WardsOf(question, place);
        await using var command = database.CreateCommand(Sql);
        foreach (var value in (object?[])[.. filter.Arguments, parts, codes, clock.GetUtcNow()])
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new Dictionary<string, WardReports>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows[reader.IsDBNull(0) ? "" : reader.GetString(0)] = new WardReports(
                (int)reader.GetInt64(1), (int)reader.GetInt64(2), (int)reader.GetInt64(3),
                reader.IsDBNull(4) ? null : reader.GetDouble(4), reader.IsDBNull(5) ? null : reader.GetDouble(5),
                (int)reader.GetInt64(6), (int)reader.GetInt64(7));
        }

        var all = rows.GetValueOrDefault("", WardReports.None);
        return [.. wards.Select(ward => NeglectModel.Judge(ward, wards, rows.GetValueOrDefault(ward.Code, WardReports.None), all))
            .OrderByDescending(row => row.MedianOpenDays ?? 0)];
    }
}

/// <summary>What was counted of a ward, or of all.</summary>
internal sealed record WardReports(int Reports, int Problems, int Open, double? MedianOpenDays, double? LongestOpenDays, int SeenOnce, int SeenTwice)
{
    /// <summary>Nothing was reported.</summary>
    public static WardReports None { get; } = new(0, 0, 0, null, null, 0, 0);
}

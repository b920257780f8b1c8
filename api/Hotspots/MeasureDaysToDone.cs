using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Places;
using GisPlatform.Data.Wards;
using Npgsql;

namespace GisPlatform.Api.Hotspots;

/// <summary>How long the done issues of a ward and a category took. Issues that still wait are not among them: a recent period looks quicker than it is.</summary>
/// <param name="Ward">Null: of all wards.</param>
/// <param name="Category">Code; null: of all categories.</param>
/// <param name="Count">How many are done.</param>
/// <param name="Median">Days from report to done that half of them took at most.</param>
/// <param name="Ninety">Days that nine in ten took at most.</param>
public sealed record DaysToDone(Ward? Ward, string? Category, int Count, double Median, double Ninety);

/// <summary>Measures how long issues take from report to done, by ward and category.</summary>
public sealed class MeasureDaysToDone(NpgsqlDataSource database, IssueQueries queries, PlaceDataCache places, AnalysisCache cache)
{
    private static readonly string Sql = ApiSql.Read("Hotspots/DaysToDone.sql");

    /// <summary>Measures it; combinations without a done issue are left out.</summary>
    /// <exception cref="AppError">The question makes no sense.</exception>
    public async Task<IReadOnlyList<DaysToDone>> RunAsync(WardQuestion question, CancellationToken cancellationToken)
    {
        var place = await places.GetAsync(cancellationToken);
        var complete = question.CompleteAnywhere(place, await places.TodayAsync(cancellationToken));
        return await cache.GetAsync($"days {QuestionKey.Of(complete, place)}", rows => rows.Count, () => ReadAsync(complete, place, cancellationToken), cancellationToken);
    }

    private async Task<IReadOnlyList<DaysToDone>> ReadAsync(HotspotQuestion question, PlaceData place, CancellationToken cancellationToken)
    {
        var filter = await queries.ResolveAsync(question.InPeriod, cancellationToken);
        var (wards, parts, codes) = WardQuestion.WardsOf(question, place);
        await using var command = database.CreateCommand(Sql);
        foreach (var value in (object?[])[.. filter.Arguments, parts, codes])
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<DaysToDone>();
        while (await reader.ReadAsync(cancellationToken))
        {
            if (reader.GetInt64(2) is > 0 and var count)
            {
                rows.Add(new DaysToDone(
                    reader.IsDBNull(0) ? null : wards.Single(ward => ward.Code == reader.GetString(0)), reader.IsDBNull(1) ? null : reader.GetString(1),
                    (int)count, reader.GetDouble(3), reader.GetDouble(4)));
            }
        }

        return rows;
    }
}

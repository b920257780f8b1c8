using GisPlatform.Api.Common;
using GisPlatform.Data.Issues;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GisPlatform.Api.Issues;

/// <summary>An issue that a report may repeat.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Metres">How far off.</param>
/// <param name="Likeness">0 to 1: nearness, category and words, as <c>similar_issues.sql</c> weighs them.</param>
public sealed record SimilarIssue(Issue Issue, double Metres, double Likeness);

/// <summary>Finds, while a report is being written, open issues that it may repeat.</summary>
public sealed class FindSimilarIssues(NpgsqlDataSource database, GetIssue issues)
{
    private static readonly string Sql = ApiSql.Read("Issues/FindSimilarIssues.sql");

    /// <summary>Finds at most five within 150 m, the likeliest first.</summary>
    /// <param name="place">Where the report is.</param>
    /// <param name="category">Its category, if chosen yet.</param>
    /// <param name="words">What is written so far.</param>
    public async Task<IReadOnlyList<SimilarIssue>> RunAsync(Point place, string? category, string? words, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql);
        foreach (var value in new object?[] { place.X, place.Y, category, TextInput.Clean(words, "words", 4_000) })
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        var found = new List<(Guid Id, double Metres, double Likeness)>();
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
                found.Add((reader.GetGuid(0), reader.GetDouble(1), reader.GetDouble(2)));
        }

        var byId = await issues.ManyAsync([.. found.Select(row => row.Id)], cancellationToken);
        return [.. found.Where(row => byId.ContainsKey(row.Id)).Select(row => new SimilarIssue(byId[row.Id], row.Metres, row.Likeness))];
    }
}

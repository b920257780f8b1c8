using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Accounts;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GisPlatform.Api.Saturdays.Suggesting.Gathering;

/// <summary>Finds the issues that a Saturday may be planned from.</summary>
internal static class FindCandidates
{
    /// <summary>So many are chosen from; beyond that, the best of each ward.</summary>
    public const int Most = 2_000;

    private static readonly string Sql = ApiSql.Read("Saturdays/Suggesting/Gathering/CandidateIds.sql");

    /// <summary>Statuses in which work can be planned.</summary>
    public static IssueStatus[] Statuses(bool withReported) =>
        [IssueStatus.Accepted, IssueStatus.Reopened, IssueStatus.Scheduled, .. withReported ? [IssueStatus.Reported] : Array.Empty<IssueStatus>()];

    /// <summary>Finds them.</summary>
    /// <returns>The issues, and how many there are in all.</returns>
    public static async Task<(IReadOnlyList<Issue> Issues, int Count)> RunAsync(
        GisDbContext context, SuggestionQuestion question, Actor actor, PlaceData place, DateTimeOffset now, IEnumerable<Guid> alsoThese, CancellationToken cancellationToken)
    {
        var (ids, count) = await IdsAsync(context, question, actor, place, now, cancellationToken);
        Guid[] wanted = [.. ids.Union(alsoThese)];
        var issues = await context.Issues.AsNoTracking().Where(issue => wanted.Contains(issue.Id)).OrderBy(issue => issue.Id).ToListAsync(cancellationToken);
        // The one word on whose work an issue is.
        return (issues.FindAll(issue => actor.Covers(issue) && place.WardOf(issue.WardPartId, place.Place.DefaultWardsAsOf) is not null), count);
    }

    private static async Task<(List<Guid> Ids, int Count)> IdsAsync(
        GisDbContext context, SuggestionQuestion question, Actor actor, PlaceData place, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var parts = place.WardsOfPart.Select(part => (Id: part.Key, Ward: place.WardOf(part.Key, place.Place.DefaultWardsAsOf)?.Code))
            .Where(part => part.Ward is not null && (question.Ward is null || part.Ward == question.Ward) && actor.WardParts?.Contains(part.Id) != false).ToList();
        var categories = actor.Role == AccountRole.Official && actor.Account.Categories.Length > 0 ? actor.Account.Categories : null;
        var weights = question.Weights;
        await using var command = ((NpgsqlConnection)context.Database.GetDbConnection()).CreateCommand();
        command.CommandText = Sql;
        foreach (var value in (object?[])[
            parts.Select(part => part.Id).ToArray(), parts.Select(part => part.Ward!).ToArray(), categories, Statuses(question.WithReported), question.Date, now,
            weights.Severity, weights.Age, weights.Confirmations, weights.Proposal, Most])
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var (ids, count) = (new List<Guid>(), 0);
        while (await reader.ReadAsync(cancellationToken))
        {
            ids.Add(reader.GetGuid(0));
            count = (int)reader.GetInt64(1);
        }

        return (ids, count);
    }
}

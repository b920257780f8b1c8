using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays;

/// <summary>An entry of a Saturday's history.</summary>
/// <param name="Change">What was done, with whoever did it.</param>
/// <param name="Issue">The issue whose site it is about; null also where the asker may not see it.</param>
/// <param name="Crew">The crew that it is about.</param>
/// <param name="IsOwn">Whether the asker did it.</param>
public sealed record SaturdayEntry(SaturdayChange Change, Issue? Issue, Crew? Crew, bool IsOwn);

/// <summary>What was done to a Saturday, and by whom: so that officials who plan together see what the others did.</summary>
public sealed class FindSaturdayHistory(IDbContextFactory<GisDbContext> database, CurrentActor actors)
{
    private const int Most = 100;

    /// <summary>Reads the latest entries, the last one first; nothing for those who are not staff.</summary>
    /// <param name="date">The Saturday.</param>
    /// <param name="first">How many, 1 to 100.</param>
    /// <exception cref="AppError">The number is out of range.</exception>
    public async Task<IReadOnlyList<SaturdayEntry>> RunAsync(DateOnly date, int first, CancellationToken cancellationToken)
    {
        var count = FigureInput.Checked(first, 1, Most, "first");
        if (await actors.FindAsync(cancellationToken) is not { IsStaff: true } actor)
            return [];
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var rows = await (
            from change in context.SaturdayChanges.AsNoTracking().Include(change => change.Account)
            where change.SaturdayDate == date
            orderby change.Id descending
            select new
            {
                Change = change, change.Account,
                Issue = context.Issues.AsNoTracking().FirstOrDefault(issue => issue.Id == change.IssueId),
                Crew = context.Crews.AsNoTracking().FirstOrDefault(crew => crew.Id == change.CrewId),
            }).Take(count).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new SaturdayEntry(
            row.Change, row.Issue is { } issue && actor.MaySee(issue) ? issue : null, row.Crew, row.Change.AccountId == actor.Account.Id))];
    }
}

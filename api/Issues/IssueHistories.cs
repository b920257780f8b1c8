using GisPlatform.Api.Accounts;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Issues;

/// <summary>Histories of issues that the asker may see.</summary>
public sealed class IssueHistories(IDbContextFactory<GisDbContext> database, CurrentActor actors)
{
    /// <summary>The entries of each issue, oldest first; those for staff only for staff.</summary>
    public async Task<ILookup<Guid, IssueEvent>> RunAsync(IReadOnlyCollection<Guid> issues, CancellationToken cancellationToken)
    {
        var isStaff = await actors.FindAsync(cancellationToken) is { IsStaff: true };
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var entries = await context.IssueEvents.AsNoTracking().Where(entry => issues.Contains(entry.IssueId) && (isStaff || !entry.IsInternal))
            .OrderBy(entry => entry.At).ThenBy(entry => entry.Id).ToListAsync(cancellationToken);
        return entries.ToLookup(entry => entry.IssueId);
    }
}

using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Issues;

/// <summary>Histories of issues that the public may see.</summary>
public sealed class IssueHistories(IDbContextFactory<GisDbContext> database)
{
    /// <summary>The entries of each issue, oldest first.</summary>
    public async Task<ILookup<Guid, IssueEvent>> RunAsync(IReadOnlyCollection<Guid> issues, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var entries = await context.IssueEvents.AsNoTracking().Where(entry => issues.Contains(entry.IssueId))
            .OrderBy(entry => entry.At).ThenBy(entry => entry.Id).ToListAsync(cancellationToken);
        return entries.ToLookup(entry => entry.IssueId);
    }
}

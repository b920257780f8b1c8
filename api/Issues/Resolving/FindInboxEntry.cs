using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Data;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Issues.Resolving;

/// <summary>One issue as staff see it, wherever it stands: an inbox shows but a part at a time.</summary>
public sealed class FindInboxEntry(IDbContextFactory<GisDbContext> database, CurrentActor actors)
{
    /// <summary>Reads it; null where there is none of that reference in the asker's ward or department.</summary>
    /// <exception cref="AppError">UNAUTHENTICATED or FORBIDDEN.</exception>
    public async Task<InboxEntry?> RunAsync(string reference, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireStaffAsync(cancellationToken);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await FindInbox.Entries(context, FindInbox.Mine(context, actor).Where(issue => issue.Reference == reference)).FirstOrDefaultAsync(cancellationToken);
    }
}

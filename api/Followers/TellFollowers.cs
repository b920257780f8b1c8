using GisPlatform.Api.Mail;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GisPlatform.Api.Followers;

/// <summary>
/// Writes a mail to each follower of an issue whose status changes, in the transaction that writes its history; not of what only staff
/// may know. It hangs on the saving itself, so that no use case can forget it.
/// </summary>
public sealed class TellFollowers(MailOutbox outbox, FollowerWords words) : SaveChangesInterceptor
{
    /// <inheritdoc />
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var context = (GisDbContext)eventData.Context!;
        var moves = context.ChangeTracker.Entries<IssueEvent>()
            .Where(entry => entry.State == EntityState.Added && !entry.Entity.IsInternal && entry.Entity.FromStatus is { } from && from != entry.Entity.ToStatus)
            .Select(entry => entry.Entity).ToLookup(move => move.IssueId);
        if (moves.Count > 0)
            await TellAsync(context, moves, cancellationToken);
        return result;
    }

    /// <inheritdoc />
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        SavingChangesAsync(eventData, result).AsTask().GetAwaiter().GetResult();

    private async Task TellAsync(GisDbContext context, ILookup<Guid, IssueEvent> moves, CancellationToken cancellationToken)
    {
        var ids = moves.Select(issue => issue.Key).ToList();
        var followers = await context.IssueFollowers.AsNoTracking()
            .Where(follower => ids.Contains(follower.IssueId) && follower.ConfirmedAt != null).ToListAsync(cancellationToken);
        if (followers.Count == 0)
            return;
        var issues = await context.Issues.Where(issue => ids.Contains(issue.Id)).ToDictionaryAsync(issue => issue.Id, cancellationToken);
        // By its category as it will be saved, not as the database last had it.
        var open = await context.Categories.Where(category => category.IsPublic).Select(category => category.Code).ToListAsync(cancellationToken);
        foreach (var follower in followers)
        {
            var (issue, move) = (issues[follower.IssueId], moves[follower.IssueId].Last());
            var token = AskFollower.AddToken(context, follower);
            var (subject, text) = words.Moved(issue, move, open.Contains(issue.CategoryCode), follower.Language, token);
            outbox.Add(context, follower.Email, follower.Language, subject, text, words.StopUrl(token, follower.Language));
        }
    }
}

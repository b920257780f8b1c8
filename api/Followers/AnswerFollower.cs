using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Followers;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Followers;

/// <summary>What the pages behind the links in mails do.</summary>
public sealed class AnswerFollower(IDbContextFactory<GisDbContext> database, TimeProvider clock)
{
    /// <summary>What a link is about.</summary>
    /// <param name="token">The link's secret.</param>
    /// <returns>The issue's reference; null when the link is no longer good.</returns>
    public async Task<string?> ReferenceOfAsync(string token, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await (from follower in Of(context, token) join issue in context.Issues on follower.IssueId equals issue.Id select issue.Reference)
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Says yes; once more changes nothing.</summary>
    /// <returns>Whether the link is good.</returns>
    public async Task<bool> ConfirmAsync(string token, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        return await Of(context, token).ExecuteUpdateAsync(
            follower => follower.SetProperty(one => one.ConfirmedAt, one => one.ConfirmedAt ?? now), cancellationToken) == 1;
    }

    /// <summary>Stops, and forgets the address; once more changes nothing.</summary>
    public async Task StopAsync(string token, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await Of(context, token).ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<IssueFollower> Of(GisDbContext context, string token)
    {
        var hash = SecretToken.Hash(token);
        return context.IssueFollowers.Where(follower => context.FollowerTokens.Any(one => one.Hash == hash && one.FollowerId == follower.Id));
    }
}

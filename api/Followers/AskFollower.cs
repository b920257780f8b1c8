using GisPlatform.Api.Common;
using GisPlatform.Api.Mail;
using GisPlatform.Data;
using GisPlatform.Data.Followers;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Followers;

/// <summary>Takes followers in: only the owner of a mailbox makes it one.</summary>
public sealed class AskFollower(MailOutbox outbox, FollowerWords words, TimeProvider clock)
{
    /// <summary>So many mails a day at most ask one address, whoever wants them sent.</summary>
    public const int AsksADay = 5;

    /// <summary>And for one issue no sooner than after this time.</summary>
    public static readonly TimeSpan BetweenAsks = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Adds a follower who has yet to confirm, and the mail that asks for it, to what the caller is about to save. Beyond the limits
    /// it does nothing and does not say so: the answer would tell who follows what.
    /// </summary>
    /// <param name="context">The caller's, in a transaction.</param>
    /// <param name="issueId">The issue.</param>
    /// <param name="reference">Its reference.</param>
    /// <param name="email">A checked address.</param>
    /// <param name="language">To write in.</param>
    /// <param name="isReporter">Whether the issue has just been reported from that address.</param>
    public async Task RunAsync(
        GisDbContext context, Guid issueId, string reference, string email, string language, bool isReporter, CancellationToken cancellationToken)
    {
        var address = email.ToLowerInvariant();
        var now = clock.GetUtcNow();
        if (!await MayAskAsync(context, address, now, cancellationToken))
            return;
        var follower = await context.IssueFollowers.SingleOrDefaultAsync(one => one.IssueId == issueId && one.Email == address, cancellationToken);
        if (follower?.AskedAt > now - BetweenAsks)
            return;
        if (follower is null)
            context.Add(follower = new IssueFollower { IssueId = issueId, Email = address, Language = language, AskedAt = now });
        else
            (follower.Language, follower.AskedAt) = (language, now);
        var token = AddToken(context, follower);
        var (subject, text) = follower.ConfirmedAt is null
            ? words.Ask(reference, language, token, isReporter)
            : words.AlreadyFollows(reference, language, token);
        outbox.Add(context, address, language, subject, text);
    }

    /// <summary>Whether an address may be asked once more today, about an issue or a ward. Until the caller's transaction ends nobody else asks it.</summary>
    internal static async Task<bool> MayAskAsync(GisDbContext context, string address, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // One request about an address at a time: two at once would both find it below its limits.
        await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('gis-platform follower'), hashtext({address}))", cancellationToken);
        var since = now.AddDays(-1);
        return await context.IssueFollowers.CountAsync(follower => follower.Email == address && follower.AskedAt > since, cancellationToken)
            + await context.WardFollowers.CountAsync(follower => follower.Email == address && follower.AskedAt > since, cancellationToken) < AsksADay;
    }

    /// <summary>Adds a link's secret for one mail.</summary>
    /// <returns>The secret, which is nowhere else.</returns>
    internal static string AddToken(GisDbContext context, IssueFollower follower)
    {
        var token = SecretToken.Make();
        context.Add(new FollowerToken { Hash = SecretToken.Hash(token), FollowerId = follower.Id });
        return token;
    }
}

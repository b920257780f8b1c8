using GisPlatform.Api.Common;
using GisPlatform.Api.Mail;
using GisPlatform.Data;
using GisPlatform.Data.Followers;
using GisPlatform.Data.Wards;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Followers.Wards;

/// <summary>Takes followers of wards in, by the rules of <see cref="AskFollower"/>.</summary>
public sealed class AskWardFollower(MailOutbox outbox, WardMails mails, TimeProvider clock)
{
    /// <summary>Adds a follower who has yet to confirm, and the mail that asks for it, to what the caller is about to save; beyond the limits nothing.</summary>
    /// <param name="context">The caller's, in a transaction.</param>
    /// <param name="ward">The ward.</param>
    /// <param name="email">A checked address.</param>
    /// <param name="language">To write in.</param>
    public async Task RunAsync(GisDbContext context, Ward ward, string email, string language, CancellationToken cancellationToken)
    {
        var address = email.ToLowerInvariant();
        var now = clock.GetUtcNow();
        if (!await AskFollower.MayAskAsync(context, address, now, cancellationToken))
            return;
        var follower = await context.WardFollowers.SingleOrDefaultAsync(
            one => one.WardCode == ward.Code && one.WardValidFrom == ward.ValidFrom && one.Email == address, cancellationToken);
        if (follower?.AskedAt > now - AskFollower.BetweenAsks)
            return;
        if (follower is null)
            context.Add(follower = new WardFollower { WardCode = ward.Code, WardValidFrom = ward.ValidFrom, Email = address, Language = language, AskedAt = now });
        else
            (follower.Language, follower.AskedAt) = (language, now);
        var token = SecretToken.Make();
        context.Add(new WardFollowerToken { Hash = SecretToken.Hash(token), FollowerId = follower.Id });
        var (subject, text) = follower.ConfirmedAt is null ? mails.Ask(ward, language, token) : mails.AlreadyFollows(ward, language, token);
        outbox.Add(context, address, language, subject, text);
    }
}

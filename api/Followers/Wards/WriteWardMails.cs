using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Mail;
using GisPlatform.Api.Places;
using GisPlatform.Api.Saturdays;
using GisPlatform.Api.Wards;
using GisPlatform.Data;
using GisPlatform.Data.Followers;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;
using GisPlatform.Data.Wards;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Followers.Wards;

/// <summary>Writes one kind of mail to all followers of a ward that have not got it yet, some at a time.</summary>
public sealed class WriteWardMails(IDbContextFactory<GisDbContext> database, FindMended mended, MailOutbox outbox, WardMails mails, TimeProvider clock)
{
    private const int AtATime = 100;
    private const int MostConfirmed = 30;
    private static readonly TimeSpan MondayMorning = TimeSpan.FromHours(7);

    /// <summary>Tells of a Saturday, each follower once.</summary>
    internal Task<int> AnnouncedAsync(Ward ward, SaturdayView day, IReadOnlyList<Issue> sites, DateOnly today, CancellationToken cancellationToken) => WriteAsync(
        context => context.WardFollowers.FromSql($"""
            select * from ward_follower
            where ward_code = {ward.Code} and ward_valid_from = {ward.ValidFrom} and confirmed_at is not null and not {day.Date} = any (told_saturdays)
            order by id limit {AtATime} for no key update skip locked
            """),
        (follower, token) =>
        {
            follower.ToldSaturdays = [.. follower.ToldSaturdays.Where(date => date > today), day.Date];
            return Task.FromResult<(string, string)?>(mails.Announced(ward, day, sites, follower.Language, token));
        }, cancellationToken);

    /// <summary>Tells of the week that ended on Monday, from its morning on; a follower to whom there is nothing to tell gets no mail.</summary>
    internal async Task<int> WeekAsync(Ward ward, PlaceData place, IReadOnlyList<(Saturday Day, Issue Issue)> coming, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = place.DateAt(now);
        var monday = place.MidnightOf(today.AddDays(-((int)today.DayOfWeek + 6) % 7));
        if (now < monday + MondayMorning)
            return 0;
        // Most were told last on the same Monday.
        var confirmed = new Dictionary<DateTimeOffset, IReadOnlyList<MendedIssue>>();
        return await WriteAsync(
            context => context.WardFollowers.FromSql($"""
                select * from ward_follower
                where ward_code = {ward.Code} and ward_valid_from = {ward.ValidFrom} and confirmed_at is not null and coalesce(digested_until, confirmed_at) < {monday}
                order by id limit {AtATime} for no key update skip locked
                """),
            async (follower, token) =>
            {
                var since = follower.DigestedUntil ?? monday.AddDays(-7);
                follower.DigestedUntil = monday;
                if (!confirmed.TryGetValue(since, out var fixedSince))
                {
                    confirmed[since] = fixedSince = await mended.RunAsync(
                        new IssueFilter { Ward = [ward.Code], AsOf = ward.ValidFrom }, [IssueStatus.Confirmed], MostConfirmed, cancellationToken, since, monday);
                }

                var planned = coming.Where(one => one.Day.PublishedAt >= since && one.Day.PublishedAt < monday).Select(one => (one.Day.Date, one.Issue)).ToList();
                return fixedSince.Count + planned.Count == 0 ? null
                    : mails.Week(ward, WardAddress.PathOf(ward, today), fixedSince, planned, follower.Language, token);
            }, cancellationToken);
    }

    private async Task<int> WriteAsync(
        Func<GisDbContext, IQueryable<WardFollower>> due, Func<WardFollower, string, Task<(string Subject, string Text)?>> compose, CancellationToken cancellationToken)
    {
        var (written, hasMore) = (0, true);
        while (hasMore)
        {
            await using var context = await database.CreateDbContextAsync(cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var followers = await due(context).ToListAsync(cancellationToken);
            foreach (var follower in followers)
            {
                var token = SecretToken.Make();
                if (await compose(follower, token) is not var (subject, text))
                    continue;
                context.Add(new WardFollowerToken { Hash = SecretToken.Hash(token), FollowerId = follower.Id });
                outbox.Add(context, follower.Email, follower.Language, subject, text, mails.StopUrl(token, follower.Language));
                written++;
            }

            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            hasMore = followers.Count == AtATime;
        }

        return written;
    }
}

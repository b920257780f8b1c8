using System.ComponentModel.DataAnnotations;
using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GisPlatform.Api.Followers;

/// <summary>Configuration <c>Retention</c>.</summary>
public sealed class RetentionOptions
{
    /// <summary>Days after its last change that a closed issue keeps the contact of its reporter and its followers.</summary>
    [Range(1, 3650)]
    public int ContactDays { get; init; } = 365;
}

/// <summary>Erases how to reach people, once there is nothing left to reach them about.</summary>
public sealed class ForgetContacts(IDbContextFactory<GisDbContext> database, IOptions<RetentionOptions> options, TimeProvider clock)
{
    /// <summary>How long an address has to confirm that it follows.</summary>
    public static readonly TimeSpan ToConfirm = TimeSpan.FromDays(7);

    private static readonly IssueStatus[] Closed = [IssueStatus.Confirmed, IssueStatus.Rejected, IssueStatus.Duplicate];

    /// <summary>Erases what is due. Several servers at it do no harm.</summary>
    /// <returns>How many contacts went.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (before, unconfirmedBefore) = (now.AddDays(-options.Value.ContactDays), now - ToConfirm);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var over = context.Issues.Where(issue => Closed.Contains(issue.Status) && issue.UpdatedAt < before).Select(issue => issue.Id);
        return await context.IssueFollowers.Where(follower => over.Contains(follower.IssueId)
                || (follower.ConfirmedAt == null && follower.AskedAt < unconfirmedBefore)).ExecuteDeleteAsync(cancellationToken)
            // A ward never closes; who follows one that is not loaded any more has nothing to hear.
            + await context.WardFollowers.Where(follower => (follower.ConfirmedAt == null && follower.AskedAt < unconfirmedBefore)
                || !context.Wards.Any(ward => ward.Code == follower.WardCode && ward.ValidFrom == follower.WardValidFrom)).ExecuteDeleteAsync(cancellationToken)
            + await context.IssueReporters.Where(reporter => over.Contains(reporter.IssueId)).ExecuteDeleteAsync(cancellationToken);
    }
}

/// <summary>Forgets every hour.</summary>
internal sealed class ForgettingClock(ForgetContacts forget, TimeProvider clock, ILogger<ForgettingClock> logger)
    : RepeatedWork(TimeSpan.FromHours(1), clock, logger)
{
    protected override Task RunOnceAsync(CancellationToken cancellationToken) => forget.RunAsync(cancellationToken);
}

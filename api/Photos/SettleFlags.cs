using System.Linq.Expressions;
using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Photos;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Photos;

/// <summary>An official has looked at what was said against an issue's text.</summary>
public sealed class SettleFlags(IDbContextFactory<GisDbContext> database, CurrentActor actors, TimeProvider clock)
{
    /// <summary>Notes it; the flags of its photos wait on.</summary>
    /// <param name="id">The issue.</param>
    /// <exception cref="AppError">UNAUTHENTICATED; NOT_FOUND; FORBIDDEN outside one's ward or department.</exception>
    public async Task<Issue> RunAsync(string id, CancellationToken cancellationToken)
    {
        var key = IssueId.Parse(id, "id");
        var actor = await actors.RequireStaffAsync(cancellationToken);
        await using var held = await HeldIssue.TakeAsync(database, context => context.Issues.Where(issue => issue.Id == key).Select(issue => issue.Id), cancellationToken);
        actor.MustCover(held.Issue);
        await held.Context.SettleFlagsAsync(flag => flag.IssueId == key && flag.PhotoId == null, clock.GetUtcNow(), cancellationToken);
        await held.SaveAsync(cancellationToken);
        return held.Issue;
    }
}

/// <summary>Settles flags.</summary>
internal static class Flags
{
    /// <summary>Settles those of some that wait, within the caller's transaction.</summary>
    /// <returns>How many.</returns>
    public static Task<int> SettleFlagsAsync(
        this GisDbContext context, Expression<Func<ContentFlag, bool>> which, DateTimeOffset at, CancellationToken cancellationToken) =>
        context.ContentFlags.Where(which).Where(flag => flag.SettledAt == null)
            .ExecuteUpdateAsync(flag => flag.SetProperty(row => row.SettledAt, at), cancellationToken);
}

using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays;

/// <summary>Puts open issues on the shortlist of a Saturday. One that is on it already stays as it is, so that doing it again changes nothing.</summary>
public sealed class ProposeForSaturday(IDbContextFactory<GisDbContext> database, CurrentActor actors, PlaceDataCache places, TimeProvider clock)
{
    /// <summary>Proposes; issues whose work is over are left out.</summary>
    /// <exception cref="AppError">UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, or a bad date.</exception>
    public async Task<Shortlist> RunAsync(IReadOnlyCollection<string> issues, DateOnly? date, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireStaffAsync(cancellationToken);
        var saturday = Shortlist.DateOf(date, await places.TodayAsync(cancellationToken));
        var ids = Shortlist.Ids(issues);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var found = await context.PublicIssues.AsNoTracking().Where(issue => ids.Contains(issue.Id)).ToListAsync(cancellationToken);
        if (found.Count < ids.Length)
            throw IssueId.NotFound("issues");
        found.ForEach(actor.MustCover);
        var open = found.Where(issue => IssueStatuses.Open.Contains(issue.Status)).Select(issue => issue.Id).ToArray();
        // Several at once may propose the same: the key decides.
        var added = await context.Database.ExecuteSqlAsync($"""
            insert into saturday_proposal (saturday_date, issue_id, account_id, proposed_at)
            select {saturday}, id, {actor.Account.Id}, {clock.GetUtcNow()} from unnest({open}) as id
            on conflict do nothing
            """, cancellationToken);
        return new Shortlist(saturday, added, await context.SaturdayProposals.CountAsync(proposal => proposal.SaturdayDate == saturday, cancellationToken));
    }
}

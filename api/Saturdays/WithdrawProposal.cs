using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays;

/// <summary>Takes issues off the shortlist of a Saturday; those that are not on it do no harm.</summary>
public sealed class WithdrawProposal(IDbContextFactory<GisDbContext> database, CurrentActor actors, PlaceDataCache places)
{
    /// <summary>Takes them off.</summary>
    /// <exception cref="AppError">UNAUTHENTICATED, FORBIDDEN, or a bad date.</exception>
    public async Task<Shortlist> RunAsync(IReadOnlyCollection<string> issues, DateOnly? date, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireStaffAsync(cancellationToken);
        var saturday = Shortlist.DateOf(date, await places.TodayAsync(cancellationToken));
        var ids = Shortlist.Ids(issues);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        (await context.PublicIssues.AsNoTracking().Where(issue => ids.Contains(issue.Id)).ToListAsync(cancellationToken)).ForEach(actor.MustCover);
        var removed = await context.SaturdayProposals.Where(proposal => proposal.SaturdayDate == saturday && ids.Contains(proposal.IssueId))
            .ExecuteDeleteAsync(cancellationToken);
        return new Shortlist(saturday, removed, await context.SaturdayProposals.CountAsync(proposal => proposal.SaturdayDate == saturday, cancellationToken));
    }
}

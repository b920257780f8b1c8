using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Issues;

/// <summary>What residents say of an issue, and what follows from it.</summary>
internal static class Confirmations
{
    /// <summary>So many residents' words that it is fixed confirm an issue.</summary>
    public const int ToConfirm = 2;

    /// <summary>So many residents' words that it is not reopen it.</summary>
    public const int ToReopen = 3;

    /// <summary>Takes hold of an issue that the public may see.</summary>
    /// <exception cref="AppError">NOT_FOUND, or the id is no UUID.</exception>
    public static Task<HeldIssue> TakePublicAsync(IDbContextFactory<GisDbContext> database, string id, CancellationToken cancellationToken, string field = "id")
    {
        var key = IssueId.Parse(id, field);
        return HeldIssue.TakeAsync(database, context => context.PublicIssues.Where(issue => issue.Id == key).Select(issue => issue.Id), cancellationToken);
    }

    /// <summary>Notes a resident's word; the last one of a round counts.</summary>
    /// <returns>How many residents say the same in this round, and whether this one had not.</returns>
    public static async Task<(int Count, bool IsNew)> SayAsync(
        HeldIssue held, string voter, ConfirmationKind kind, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var id = held.Issue.Id;
        // An entry that leaves a done issue done, such as a photo, begins no round.
        var round = await held.Context.IssueEvents.CountAsync(
            entry => entry.IssueId == id && entry.ToStatus == IssueStatus.Done && entry.FromStatus != IssueStatus.Done, cancellationToken);
        var said = await held.Context.Confirmations.SingleOrDefaultAsync(
            word => word.IssueId == id && word.Voter == voter && word.Round == round, cancellationToken);
        var isNew = said?.Kind != kind;
        if (said is null)
            held.Context.Add(new Confirmation { IssueId = id, Voter = voter, Round = round, Kind = kind, At = at });
        else
            (said.Kind, said.At) = (kind, at);
        var others = await held.Context.Confirmations.CountAsync(
            word => word.IssueId == id && word.Round == round && word.Kind == kind && word.Voter != voter, cancellationToken);
        return (others + 1, isNew);
    }
}

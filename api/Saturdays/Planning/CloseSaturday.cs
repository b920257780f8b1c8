using GisPlatform.Api.Common;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Planning;

// The namespace of pages has the same name.
using Site = GisPlatform.Data.Saturdays.Site;

/// <summary>A Saturday is over.</summary>
public sealed class CloseSaturday(SaturdayChanges changes)
{
    /// <summary>Closes it.</summary>
    /// <param name="change">With the version of the Saturday.</param>
    /// <param name="participants">Participations; default: the sum of the sites' people.</param>
    /// <param name="note">Words to the day; public.</param>
    /// <param name="isRestNotDone">Whether sites of which nobody said anything came to nothing: their issues go back to ACCEPTED.</param>
    /// <exception cref="AppError">As <see cref="SaturdayChanges"/>; CONFLICT: it is not published, has changed, or sites wait for their outcome.</exception>
    public Task<SaturdayView> RunAsync(PlanChange change, int? participants, string? note, bool isRestNotDone, CancellationToken cancellationToken) =>
        changes.RunAsync(change, SaturdayChangeKind.Closed, async act =>
        {
            if (act.Saturday.Status != SaturdayStatus.Published)
                throw SaturdayWords.Conflict(act.Saturday);
            act.MustBeVersion(change.Version);
            var sites = await act.Context.Sites.Where(site => site.SaturdayDate == change.Date).ToListAsync(cancellationToken);
            var waiting = sites.FindAll(site => site.Status is SiteStatus.Planned or SiteStatus.Started);
            if (waiting.Count > 0 && !isRestNotDone)
            {
                throw new AppError(ErrorCode.Conflict, "isRestNotDone", $"Còn {waiting.Count} điểm chưa ghi kết quả.",
                    $"{waiting.Count} sites wait for their outcome.");
            }

            await GiveUpAsync(act, waiting, cancellationToken);
            act.Saturday.Participants = FigureInput.Checked(participants, 0, 1_000_000, "participants") ?? sites.Sum(site => site.People ?? 0);
            act.Saturday.Note = TextInput.Clean(note, "note", 1000, keepLines: true) ?? act.Saturday.Note;
            (act.Saturday.Status, act.Saturday.ClosedAt) = (SaturdayStatus.Held, act.At);
        }, cancellationToken);

    private static async Task GiveUpAsync(PlanAct act, List<Site> waiting, CancellationToken cancellationToken)
    {
        var words = $"Chưa làm xong vào thứ 7, {SaturdayWords.Day(act.Saturday.Date)}.";
        foreach (var issue in (await act.HoldAnyAsync([.. waiting.Select(site => site.IssueId)], cancellationToken)).Values)
            SiteMoves.Outcome(act, issue, SiteStatus.NotDone, words);
        // Nobody has said so on the spot: what a phone without a network has seen still counts when it comes.
        foreach (var site in waiting)
            (site.Status, site.Outcome, site.Version) = (SiteStatus.NotDone, site.Outcome ?? words, site.Version + 1);
    }
}

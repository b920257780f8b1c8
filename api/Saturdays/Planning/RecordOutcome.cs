using GisPlatform.Api.Common;
using GisPlatform.Api.Photos;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Photos;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Planning;

// The namespace of pages has the same name.
using Site = GisPlatform.Data.Saturdays.Site;

/// <summary>Says what came of a site: its work has begun, is done, or came to nothing.</summary>
public sealed class RecordOutcome(SaturdayChanges changes, AttachPhotos attach)
{
    /// <summary>Records it and moves the issue. It may be said again, also after the day is over: a phone may have been without a network.</summary>
    /// <param name="change">With the version of the site; null: the last word counts, as for a phone that was away.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="outcome">What came of it.</param>
    /// <exception cref="AppError">As <see cref="SaturdayChanges"/>; CONFLICT: the plan is not published; neither photo nor reason; a figure is out of range.</exception>
    public Task<SaturdayView> RunAsync(PlanChange change, string issue, SiteOutcome outcome, CancellationToken cancellationToken) =>
        changes.RunAsync(change, SaturdayChangeKind.OutcomeRecorded, async act =>
        {
            if (act.Saturday.Status == SaturdayStatus.Draft)
                throw SaturdayWords.Conflict(act.Saturday);
            if (outcome.Status == SiteStatus.Planned)
                throw AppError.BadInput("outcome.status", "Kết quả là STARTED, DONE hoặc NOT_DONE.", "An outcome is STARTED, DONE or NOT_DONE.");
            var held = await act.HoldAsync(issue, cancellationToken);
            var site = await act.SiteAsync(held, change.Version, cancellationToken);
            var words = TextInput.Clean(outcome.Words, "outcome.words", 1000, keepLines: true);
            var reason = Reason(site, outcome, words);
            var isLatest = Write(act, site, outcome, words);
            var entry = !isLatest ? null : SiteMoves.Outcome(act, held, outcome.Status, string.Join("\n", new[] { words, reason }.OfType<string>()) is { Length: > 0 } note ? note : null);
            await ShowAsync(act, held, entry, outcome, cancellationToken);
        }, cancellationToken);

    private static string? Reason(Site site, SiteOutcome outcome, string? words)
    {
        if (outcome.Status == SiteStatus.NotDone && words is null)
            throw AppError.BadInput("outcome.words", "Hãy viết vì sao chưa làm được; người dân sẽ đọc được.", "Say why it could not be done; residents will read it.");
        if (outcome.Status != SiteStatus.Done || site.Status == SiteStatus.Done || outcome.PhotosAfter.Count > 0)
            return null;
        return TextInput.Clean(outcome.NoPhotoReason, "outcome.noPhotoReason", 500)
            ?? throw AppError.BadInput("outcome.noPhotoReason", "Hãy gửi ảnh sau khi làm, hoặc ghi lý do không có ảnh.", "Add a photo of the work done, or say why there is none.");
    }

    // Of two phones the one that has a network first is heard first, whichever of them saw more. What was seen later stands.
    private static bool Write(PlanAct act, Site site, SiteOutcome outcome, string? words)
    {
        var at = SeenAt(act, outcome);
        var isLatest = !(site.RecordedAt > at);
        // Why it was not done is of no interest once it is.
        var before = site.Status == SiteStatus.NotDone && outcome.Status != SiteStatus.NotDone ? null : site.Outcome;
        site.Status = isLatest ? outcome.Status : site.Status;
        site.StartedAt = site.StartedAt < at ? site.StartedAt : at;
        site.RecordedAt = isLatest ? at : site.RecordedAt;
        site.DoneQuantity = Later(FigureInput.Checked(outcome.DoneQuantity, 0m, 1_000_000m, "outcome.doneQuantity"), site.DoneQuantity);
        site.People = Later(FigureInput.Checked(outcome.People, 0, 100_000, "outcome.people"), site.People);
        site.Hours = Later(FigureInput.Checked(outcome.Hours, 0m, 24m, "outcome.hours"), site.Hours);
        site.WasteM3 = Later(FigureInput.Checked(outcome.WasteM3, 0m, 100_000m, "outcome.wasteM3"), site.WasteM3);
        site.Truckloads = Later(FigureInput.Checked(outcome.Truckloads, 0, 10_000, "outcome.truckloads"), site.Truckloads);
        site.Outcome = isLatest ? words ?? before : site.Outcome ?? words;
        site.Version++;
        return isLatest;

        T? Later<T>(T? said, T? known) where T : struct => isLatest ? said ?? known : known ?? said;
    }

    // A phone's clock may be wrong: neither before the day nor after now.
    private static DateTimeOffset SeenAt(PlanAct act, SiteOutcome outcome)
    {
        var midnight = act.Place.MidnightOf(act.Saturday.Date);
        var at = outcome.At?.ToUniversalTime() ?? act.At;
        return at > act.At ? act.At : at < midnight && midnight < act.At ? midnight : at;
    }

    private async Task ShowAsync(PlanAct act, Issue issue, IssueEvent? entry, SiteOutcome outcome, CancellationToken cancellationToken)
    {
        var before = await AttachPhotos.FindAsync(act.Context, outcome.PhotosBefore, "outcome.photosBefore", cancellationToken);
        var after = await AttachPhotos.FindAsync(act.Context, outcome.PhotosAfter, "outcome.photosAfter", cancellationToken);
        // The same picture twice is once.
        var had = await act.Context.Photos.Where(photo => photo.IssueId == issue.Id).Select(photo => photo.Hash).ToListAsync(cancellationToken);
        (before, after) = ([.. before.Except(had)], [.. after.Except(had).Except(before)]);
        if (before.Count + after.Count == 0)
            return;
        if (entry is null)
        {
            entry = new IssueEvent
            {
                At = act.At, Role = ActorRole.Official, Kind = IssueEventKind.Photos, FromStatus = issue.Status, ToStatus = issue.Status, AccountId = act.Actor.Account.Id,
            };
            issue.Events.Add(entry);
            Issues.IssueMoves.Touch(issue, act.At);
        }

        entry.PhotoCount = (short)(before.Count + after.Count);
        await attach.AddAsync(act.Context, issue, entry, before, PhotoKind.Before, cancellationToken);
        await attach.AddAsync(act.Context, issue, entry, after, PhotoKind.After, cancellationToken);
    }
}

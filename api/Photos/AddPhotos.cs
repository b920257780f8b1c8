using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Issues.Resolving;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Photos;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Photos;

/// <summary>Adds photos to an issue that is there already.</summary>
public sealed class AddPhotos(IDbContextFactory<GisDbContext> database, AttachPhotos attach, StaffChanges changes, SenderLimit limit, TimeProvider clock)
{
    /// <summary>Photos that a reporter may bring in all.</summary>
    public const int MostOfReporter = 18;

    private const string Field = "input.photos";

    /// <summary>Adds a reporter's photos to the report; those that it has already change nothing.</summary>
    /// <param name="reportKey">The key that the report was sent with.</param>
    /// <param name="uploads">Ids of the uploads.</param>
    /// <param name="sender">Address it came from.</param>
    /// <exception cref="AppError">NOT_FOUND for a key of no report, CONFLICT for a closed issue, too many photos, RATE_LIMITED.</exception>
    public async Task<Issue> ByReporterAsync(string reportKey, IReadOnlyList<string> uploads, string sender, CancellationToken cancellationToken)
    {
        var key = ClientKey.Hash(reportKey, "input.key");
        limit.Count(sender);
        await using var held = await HeldIssue.TakeAsync(
            database, context => context.Issues.Where(issue => issue.ClientKey == key).Select(issue => issue.Id), cancellationToken);
        if (held.Issue.Status is IssueStatus.Rejected or IssueStatus.Duplicate)
            throw IssueMoves.Conflict(held.Issue);
        var (context, issue, now) = (held.Context, held.Issue, clock.GetUtcNow());
        var (added, had) = await NewAsync(context, issue, uploads, cancellationToken);
        if (added.Count == 0)
            return issue;
        if (had + added.Count > MostOfReporter)
            throw AppError.BadInput(Field, $"Một phản ánh có tối đa {MostOfReporter} ảnh.", $"A report has {MostOfReporter} photos at most.");
        var entry = new IssueEvent { At = now, Role = ActorRole.Resident, Kind = IssueEventKind.Photos, FromStatus = issue.Status, ToStatus = issue.Status, PhotoCount = (short)added.Count };
        issue.Events.Add(entry);
        await attach.AddAsync(context, issue, entry, added, PhotoKind.Report, cancellationToken);
        IssueMoves.Touch(issue, now);
        return await UnlessSweptAsync(async () =>
        {
            await held.SaveAsync(cancellationToken);
            return issue;
        });
    }

    /// <summary>Adds photos by staff; they are public at once.</summary>
    /// <param name="change">Which issue, and what is said to it.</param>
    /// <param name="uploads">Ids of the uploads.</param>
    /// <param name="kind">What they show.</param>
    /// <exception cref="AppError">As <see cref="StaffChanges"/>; the issue has them all already.</exception>
    public Task<Issue> ByStaffAsync(StaffChange change, IReadOnlyList<string> uploads, PhotoKind kind, CancellationToken cancellationToken) =>
        UnlessSweptAsync(() => changes.RunAsync(change, async act =>
        {
            var (added, _) = await NewAsync(act.Held.Context, act.Issue, uploads, cancellationToken);
            if (added.Count == 0)
                throw AppError.BadInput(Field, "Vấn đề đã có các ảnh này. Hãy chọn ảnh khác.", "The issue has these photos already. Choose others.");
            var entry = act.Record(IssueEventKind.Photos);
            entry.PhotoCount = (short)added.Count;
            await attach.AddAsync(act.Held.Context, act.Issue, entry, added, kind, cancellationToken);
        }, cancellationToken));

    // Those of the uploads that the issue has not, and how many residents have brought so far.
    private static async Task<(IReadOnlyList<string> Added, int Had)> NewAsync(
        GisDbContext context, Issue issue, IReadOnlyList<string> uploads, CancellationToken cancellationToken)
    {
        var hashes = await AttachPhotos.FindAsync(context, uploads, Field, cancellationToken);
        var had = await context.Photos.Where(photo => photo.IssueId == issue.Id).Select(photo => new { photo.Hash, photo.Role }).ToListAsync(cancellationToken);
        return ([.. hashes.Except(had.Select(photo => photo.Hash))], had.Count(photo => photo.Role == ActorRole.Resident));
    }

    private static async Task<Issue> UnlessSweptAsync(Func<Task<Issue>> save)
    {
        try
        {
            return await save();
        }
        catch (DbUpdateException exception) when (AttachPhotos.IsSwept(exception))
        {
            throw AttachPhotos.NotThere(Field);
        }
    }
}

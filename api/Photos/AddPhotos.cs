using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Photos;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Photos;

/// <summary>Adds photos to an issue that is there already.</summary>
public sealed class AddPhotos(IDbContextFactory<GisDbContext> database, AttachPhotos attach, SenderLimit limit, TimeProvider clock)
{
    /// <summary>Photos that a reporter may bring in all.</summary>
    public const int MostOfReporter = 18;

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
        await AddAsync(held, uploads, PhotoKind.Report, ActorRole.Resident, cancellationToken);
        return held.Issue;
    }

    private async Task AddAsync(HeldIssue held, IReadOnlyList<string> uploads, PhotoKind kind, ActorRole role, CancellationToken cancellationToken)
    {
        const string field = "input.photos";
        var (issue, context, now) = (held.Issue, held.Context, clock.GetUtcNow());
        var hashes = await AttachPhotos.FindAsync(context, uploads, field, cancellationToken);
        var had = await context.Photos.Where(photo => photo.IssueId == issue.Id).Select(photo => new { photo.Hash, photo.Role }).ToListAsync(cancellationToken);
        var added = hashes.Except(had.Select(photo => photo.Hash)).ToList();
        if (added.Count == 0)
            return;
        if (role == ActorRole.Resident && had.Count(photo => photo.Role == ActorRole.Resident) + added.Count > MostOfReporter)
            throw AppError.BadInput(field, $"Một phản ánh có tối đa {MostOfReporter} ảnh.", $"A report has {MostOfReporter} photos at most.");
        var entry = new IssueEvent { At = now, Role = role, Kind = IssueEventKind.Photos, FromStatus = issue.Status, ToStatus = issue.Status, PhotoCount = (short)added.Count };
        issue.Events.Add(entry);
        await attach.AddAsync(context, issue, entry, added, kind, cancellationToken);
        IssueMoves.Touch(issue, now);
        try
        {
            await held.SaveAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (AttachPhotos.IsSwept(exception))
        {
            throw AttachPhotos.NotThere(field);
        }
    }
}

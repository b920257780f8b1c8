using GisPlatform.Api.Common;
using GisPlatform.Api.Photos;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Photos;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Issues.Resolving;

/// <summary>Work has ended.</summary>
public sealed class FinishIssue(StaffChanges changes, AttachPhotos attach)
{
    private const string Field = "photos";

    /// <summary>Says so, and shows it.</summary>
    /// <param name="change">The change.</param>
    /// <param name="uploads">Ids of uploads that show the work done.</param>
    /// <param name="noPhotoReason">Why no photo shows it; public, as a note is.</param>
    /// <exception cref="AppError">As <see cref="StaffChanges"/>; there is neither photo nor reason; a photo is not there.</exception>
    public async Task<Issue> RunAsync(StaffChange change, IReadOnlyList<string> uploads, string? noPhotoReason, CancellationToken cancellationToken)
    {
        var reason = uploads.Count > 0 ? null : TextInput.Clean(noPhotoReason, "noPhotoReason", 500)
            ?? throw AppError.BadInput("noPhotoReason", "Hãy gửi ảnh sau khi làm, hoặc ghi lý do không có ảnh.", "Add a photo of the work done, or say why there is none.");
        var words = string.Join("\n", new[] { change.Note, reason }.OfType<string>());
        try
        {
            return await changes.RunAsync(change with { Note = words }, act => FinishAsync(act, uploads, cancellationToken), cancellationToken);
        }
        catch (DbUpdateException exception) when (AttachPhotos.IsSwept(exception))
        {
            throw AttachPhotos.NotThere(Field);
        }
    }

    private async Task FinishAsync(StaffAct act, IReadOnlyList<string> uploads, CancellationToken cancellationToken)
    {
        var hashes = await AttachPhotos.FindAsync(act.Held.Context, uploads, Field, cancellationToken);
        var had = await act.Held.Context.Photos.Where(photo => photo.IssueId == act.Issue.Id).Select(photo => photo.Hash).ToListAsync(cancellationToken);
        if (hashes.Any(had.Contains))
            throw AppError.BadInput(Field, "Ảnh này đã có ở vấn đề. Hãy chọn ảnh chụp sau khi làm.", "The issue has this photo already. Choose one taken after the work.");
        var entry = act.Move(IssueStatus.Done);
        entry.PhotoCount = (short)hashes.Count;
        await attach.AddAsync(act.Held.Context, act.Issue, entry, hashes, PhotoKind.After, cancellationToken);
    }
}

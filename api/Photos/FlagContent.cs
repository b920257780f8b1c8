using GisPlatform.Api.Abuse;
using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GisPlatform.Api.Photos;

/// <summary>What somebody says of content.</summary>
/// <param name="Issue">Id of the issue.</param>
/// <param name="Photo">Id of the photo; null: the issue's text.</param>
/// <param name="Reason">Why it should not be seen.</param>
/// <param name="Words">The same in words.</param>
/// <param name="DeviceKey">Random UUID of the device.</param>
/// <param name="Proof">Proof of work, where one is asked for.</param>
public sealed record NewFlag(string Issue, string? Photo, FlagReason Reason, string? Words, string DeviceKey, string? Proof);

/// <summary>"This content should not be seen": tells officials, and hides a photo that several devices say it of until one has looked.</summary>
public sealed class FlagContent(IDbContextFactory<GisDbContext> database, SenderLimit limit, ProofOfWork proofs, IOptions<PhotoOptions> options, TimeProvider clock)
{
    /// <summary>Notes it; twice by the same device is once.</summary>
    /// <param name="flag">What is said.</param>
    /// <param name="sender">Address it came from.</param>
    /// <exception cref="AppError">NOT_FOUND for what the public does not see, an input breaks a rule, RATE_LIMITED, PROOF_REQUIRED.</exception>
    public async Task<Issue> RunAsync(NewFlag flag, string sender, CancellationToken cancellationToken)
    {
        var device = ClientKey.Hash(flag.DeviceKey, "input.device");
        var words = TextInput.Clean(flag.Words, "input.words", 500);
        if (flag.Reason == FlagReason.Other && words is null)
            throw AppError.BadInput("input.words", "Hãy viết vài chữ cho biết lý do.", "Say in a few words why.");
        limit.Count(sender);
        await proofs.SpendAsync(flag.Proof, "input.proof", cancellationToken);
        await using var held = await Confirmations.TakePublicAsync(database, flag.Issue, cancellationToken, "input.issue");
        var (context, issue) = (held.Context, held.Issue);
        var photo = flag.Photo is null ? null : await FindAsync(context, issue.Id, flag.Photo, cancellationToken);
        var photoId = photo?.Id;
        var isSaid = await context.ContentFlags.AnyAsync(
            said => said.IssueId == issue.Id && said.PhotoId == photoId && said.Device == device, cancellationToken);
        if (isSaid)
            return issue;
        if (photo is { Status: not PhotoStatus.Public })
            throw NotFound();
        context.Add(new ContentFlag { IssueId = issue.Id, PhotoId = photoId, Device = device, Reason = flag.Reason, Words = words, At = clock.GetUtcNow() });
        if (photo is not null && await CountAsync(context, photo.Id, cancellationToken) + 1 >= options.Value.FlagsToHide)
        {
            photo.Status = PhotoStatus.Pending;
            // Who has the page open sees it go.
            IssueMoves.Touch(issue, clock.GetUtcNow());
        }

        await held.SaveAsync(cancellationToken);
        return issue;
    }

    private static async Task<Photo> FindAsync(GisDbContext context, Guid issue, string photo, CancellationToken cancellationToken) =>
        Guid.TryParse(photo, out var id)
            ? await context.Photos.FirstOrDefaultAsync(row => row.Id == id && row.IssueId == issue, cancellationToken) ?? throw NotFound()
            : throw AppError.BadInput("input.photo", "'input.photo' không phải là UUID.", "'input.photo' is not a UUID.");

    // Those that an official has looked at count no more.
    private static Task<int> CountAsync(GisDbContext context, Guid photo, CancellationToken cancellationToken) =>
        context.ContentFlags.CountAsync(said => said.PhotoId == photo && said.SettledAt == null, cancellationToken);

    private static AppError NotFound() => new(ErrorCode.NotFound, "input.photo", "Không tìm thấy ảnh này.", "There is no such photo.");
}

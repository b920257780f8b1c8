using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Photos;
using GisPlatform.PhotoStore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GisPlatform.Api.Photos;

/// <summary>Gives uploads to an issue, in the transaction of whoever changes it.</summary>
public sealed class AttachPhotos(IOptions<PhotoOptions> options)
{
    /// <summary>Name of the constraint that keeps a photo to a picture that is there.</summary>
    public const string FileConstraint = "fk_photo_photo_file_hash";

    // The same of photos of murals, and of suggestions of murals.
    private static readonly string[] FileConstraints = [FileConstraint, "fk_mural_photo_photo_file_hash", "fk_mural_suggestion_photo_photo_file_hash"];

    /// <summary>Photos that one change may bring.</summary>
    public const int Most = 6;

    /// <summary>The uploads named, each once, as the hashes of their pictures.</summary>
    /// <param name="context">To look them up.</param>
    /// <param name="ids">Ids that the uploads were answered with; null: none.</param>
    /// <param name="field">The input's name.</param>
    /// <exception cref="AppError">There are too many, or one is not there: it was never uploaded, or so long ago that it was swept.</exception>
    public static async Task<IReadOnlyList<string>> FindAsync(
        GisDbContext context, IReadOnlyList<string>? ids, string field, CancellationToken cancellationToken)
    {
        if (ids is null or [])
            return [];
        var hashes = ids.Select(id => PhotoAddress.IsWellFormed(id) ? PhotoAddress.HashOf(id) : throw NotThere(field)).Distinct().ToList();
        if (hashes.Count > Most)
            throw AppError.BadInput(field, $"Có {hashes.Count} ảnh, tối đa {Most}.", $"There are {hashes.Count} photos; {Most} at most.");
        return await context.PhotoFiles.CountAsync(file => hashes.Contains(file.Hash), cancellationToken) == hashes.Count ? hashes : throw NotThere(field);
    }

    /// <summary>Gives pictures to an issue, to be shown in their order. The caller saves.</summary>
    /// <param name="context">The context that the issue is saved with.</param>
    /// <param name="entry">The entry of its history that they come with.</param>
    /// <param name="hashes">From <see cref="FindAsync"/>; none of them is the issue's already.</param>
    /// <param name="kind">What they show.</param>
    public async Task AddAsync(
        GisDbContext context, Issue issue, IssueEvent entry, IReadOnlyList<string> hashes, PhotoKind kind, CancellationToken cancellationToken)
    {
        if (hashes.Count == 0)
            return;
        // What an official took out of sight does not come back by itself.
        var hidden = await context.Photos.Where(photo => hashes.Contains(photo.Hash) && photo.Status == PhotoStatus.Hidden)
            .Select(photo => photo.Hash).Distinct().ToListAsync(cancellationToken);
        // Ids that sort as they were named: those made within one millisecond do not by themselves.
        context.AddRange(hashes.Select((hash, position) => new Photo
        {
            Id = Guid.CreateVersion7(entry.At.AddMilliseconds(position)), IssueId = issue.Id, Event = entry, Hash = hash, Kind = kind, Role = entry.Role, AddedAt = entry.At,
            Status = entry.Role == ActorRole.Resident && (options.Value.Moderation || hidden.Contains(hash)) ? PhotoStatus.Pending : PhotoStatus.Public,
        }));
    }

    /// <summary>Whether saving failed because a picture had been swept meanwhile.</summary>
    public static bool IsSwept(DbUpdateException exception) => exception.InnerException is PostgresException
    {
        SqlState: PostgresErrorCodes.ForeignKeyViolation, ConstraintName: { } constraint,
    } && FileConstraints.Contains(constraint);

    /// <summary>The refusal of an upload that is not there.</summary>
    public static AppError NotThere(string field) => AppError.BadInput(field,
        "Một ảnh không còn trên máy chủ. Hãy tải ảnh lên lại rồi gửi.", "A photo is not here any more. Upload it again, then send.");
}

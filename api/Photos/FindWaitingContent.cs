using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Issues.Resolving;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Photos;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Photos;

/// <summary>Content that an official should look at.</summary>
/// <param name="Photos">Photos that wait, and public ones that somebody flagged; oldest first.</param>
/// <param name="PhotoCount">How many there are in all.</param>
/// <param name="Texts">Issues whose text somebody flagged, the longest waiting first.</param>
/// <param name="TextCount">How many there are in all.</param>
public sealed record WaitingContent(IReadOnlyList<WaitingPhoto> Photos, int PhotoCount, IReadOnlyList<FlaggedText> Texts, int TextCount);

/// <summary>A photo to look at.</summary>
/// <param name="Photo">The photo, with its file.</param>
/// <param name="Issue">Its issue.</param>
/// <param name="Flags">What is said against it.</param>
public sealed record WaitingPhoto(Photo Photo, Issue Issue, IReadOnlyList<ContentFlag> Flags);

/// <summary>A text to look at.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Flags">What is said against it.</param>
public sealed record FlaggedText(Issue Issue, IReadOnlyList<ContentFlag> Flags);

/// <summary>What waits for an official to look at it: of the own ward or department, for planners of the whole place.</summary>
public sealed class FindWaitingContent(IDbContextFactory<GisDbContext> database, CurrentActor actors, PlaceDataCache places)
{
    /// <summary>Reads what comes first; what has been decided on makes room for the next.</summary>
    /// <param name="ward">Code of a ward of the place's default ward map; null: all that is the asker's.</param>
    /// <param name="first">How many of each, 1 to 200.</param>
    /// <exception cref="AppError">UNAUTHENTICATED, FORBIDDEN, or a bad number or ward.</exception>
    public async Task<WaitingContent> RunAsync(string? ward, int first, CancellationToken cancellationToken)
    {
        if (first is < 1 or > 200)
            throw AppError.BadInput("first", "'first' phải từ 1 đến 200.", "'first' must be from 1 to 200.");
        var actor = await actors.RequireStaffAsync(cancellationToken);
        var parts = await PartsAsync(ward, cancellationToken);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var issues = FindInbox.Mine(context, actor).Where(issue => parts == null || parts.Contains(issue.WardPartId));
        var flags = context.ContentFlags.Where(flag => flag.SettledAt == null);

        var photos = from photo in context.Photos
                     join issue in issues on photo.IssueId equals issue.Id
                     where photo.Status == PhotoStatus.Pending || (photo.Status == PhotoStatus.Public && flags.Any(flag => flag.PhotoId == photo.Id))
                     select photo;
        var shownPhotos = await photos.AsNoTracking().Include(photo => photo.File).Include(photo => photo.Issue)
            .OrderBy(photo => photo.AddedAt).ThenBy(photo => photo.Id).Take(first).ToListAsync(cancellationToken);
        var texts = issues.Where(issue => flags.Any(flag => flag.IssueId == issue.Id && flag.PhotoId == null));
        var shownTexts = await texts.AsNoTracking()
            .OrderBy(issue => flags.Where(flag => flag.IssueId == issue.Id && flag.PhotoId == null).Min(flag => flag.At)).ThenBy(issue => issue.Id)
            .Take(first).ToListAsync(cancellationToken);

        var (photoIds, textIds) = (shownPhotos.ConvertAll(photo => photo.Id), shownTexts.ConvertAll(issue => issue.Id));
        var said = await flags.AsNoTracking()
            .Where(flag => flag.PhotoId == null ? textIds.Contains(flag.IssueId) : photoIds.Contains(flag.PhotoId.Value)).OrderBy(flag => flag.At).ToListAsync(cancellationToken);
        return new WaitingContent(
            shownPhotos.ConvertAll(photo => new WaitingPhoto(photo, photo.Issue!, said.FindAll(flag => flag.PhotoId == photo.Id))), await photos.CountAsync(cancellationToken),
            shownTexts.ConvertAll(issue => new FlaggedText(issue, said.FindAll(flag => flag.PhotoId == null && flag.IssueId == issue.Id))), await texts.CountAsync(cancellationToken));
    }

    private async Task<int[]?> PartsAsync(string? ward, CancellationToken cancellationToken)
    {
        if (ward is null)
            return null;
        var place = await places.GetAsync(cancellationToken);
        int[] parts = [.. from part in place.WardsOfPart
                          where part.Any(known => known.Code == ward && known.IsValidOn(place.Place.DefaultWardsAsOf))
                          select part.Key];
        return parts.Length > 0 ? parts : throw AppError.BadInput("ward", $"Không có phường mang mã '{ward}'.", $"There is no ward with the code '{ward}'.");
    }
}

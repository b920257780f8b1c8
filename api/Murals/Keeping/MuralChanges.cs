using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Photos;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Murals;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Murals.Keeping;

/// <summary>A change in the making: the mural, held, and who changes it.</summary>
/// <param name="Context">To read and write what belongs to it.</param>
/// <param name="Mural">The mural, tracked, with its photos.</param>
/// <param name="At">When.</param>
public sealed record MuralAct(GisDbContext Context, Mural Mural, DateTimeOffset At);

/// <summary>
/// The frame of all changes of a mural: rights, a version that is old, one transaction with the history. A change that changes nothing, such as
/// one that is sent again, is no error, whatever the version.
/// </summary>
public sealed class MuralChanges(IDbContextFactory<GisDbContext> database, CurrentActor actors, PlaceDataCache places, TimeProvider clock)
{
    /// <summary>Changes a mural.</summary>
    /// <param name="id">Which.</param>
    /// <param name="version">Its version as it was seen.</param>
    /// <param name="kind">What is done.</param>
    /// <param name="act">Does it.</param>
    /// <exception cref="AppError">UNAUTHENTICATED; NOT_FOUND; FORBIDDEN outside one's ward or department; CONFLICT for an old version; OUTSIDE_PLACE.</exception>
    public async Task<Mural> RunAsync(string id, int version, MuralChangeKind kind, Func<MuralAct, Task> act, CancellationToken cancellationToken)
    {
        var key = MuralRights.ParseId(id, "id");
        var actor = await actors.RequireStaffAsync(cancellationToken);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var mural = await context.Murals.FromSql($"select * from mural where id = {key} for no key update").FirstOrDefaultAsync(cancellationToken) ?? throw MuralRights.NotFound("id");
        MuralRights.MustCover(actor, mural.WardPartId);
        await context.MuralPhotos.Where(photo => photo.MuralId == key).LoadAsync(cancellationToken);
        var (before, now) = (mural.Status, clock.GetUtcNow());
        await act(new MuralAct(context, mural, now));
        if (!context.ChangeTracker.HasChanges())
            return mural;
        if (mural.Version != version)
            throw Changed();
        (mural.Version, mural.UpdatedAt) = (mural.Version + 1, now);
        context.Add(new MuralChange
        {
            MuralId = key, At = now, Kind = kind, AccountId = actor.Account.Id,
            FromStatus = before == mural.Status ? null : before, ToStatus = before == mural.Status ? null : mural.Status,
        });
        await SaveAsync(context, await places.GetAsync(cancellationToken), "mural.geometry", "photos", cancellationToken);
        // It may have been moved out of the official's ward.
        MuralRights.MustCover(actor, mural.WardPartId);
        await transaction.CommitAsync(cancellationToken);
        return mural;
    }

    /// <summary>Saves, and tells what the database refuses in people's words.</summary>
    internal static Task SaveAsync(GisDbContext context, PlaceData place, string geometryField, string photosField, CancellationToken cancellationToken) =>
        OutsidePlace.RefuseAsync(place, geometryField, async () =>
        {
            try
            {
                return await context.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException exception) when (AttachPhotos.IsSwept(exception))
            {
                throw AttachPhotos.NotThere(photosField);
            }
        });

    private static AppError Changed() => new(ErrorCode.Conflict, "version",
        "Bức tranh này vừa được người khác sửa. Hãy xem lại.", "Somebody else has changed this mural. Look at it again.");
}

using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Murals;
using GisPlatform.Data.Photos;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GisPlatform.Api.Murals.Keeping;

/// <summary>Staff add a mural: one that they know of, or that a done issue about a wall has become.</summary>
public sealed class AddMural(IDbContextFactory<GisDbContext> database, CurrentActor actors, PlaceDataCache places, TimeProvider clock)
{
    private const string Programme = "Ngày thứ 7 cùng dân";

    /// <summary>Adds it; sent again with the same key, it is there once.</summary>
    /// <param name="data">What is said of it.</param>
    /// <param name="issue">The issue that it came of: its place is the mural's unless another is given, and its public photos of the work done come along.</param>
    /// <param name="photos">Further photos.</param>
    /// <param name="key">Random UUID of this change.</param>
    /// <exception cref="AppError">UNAUTHENTICATED; FORBIDDEN; OUTSIDE_PLACE; CONFLICT: the issue is not done, or is a mural already; or an input that breaks a rule.</exception>
    public async Task<Mural> RunAsync(MuralData data, string? issue, IReadOnlyList<NewMuralPhoto> photos, string key, CancellationToken cancellationToken)
    {
        var hash = ClientKey.Hash(key, "key");
        var actor = await actors.RequireStaffAsync(cancellationToken);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (await EarlierAsync(context, hash, cancellationToken) is { } earlier)
            return earlier;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var origin = issue is null ? null : await OriginAsync(context, issue, cancellationToken);
        if (data.Geometry is null && origin is null)
            throw AppError.BadInput("mural.geometry", "Hãy chọn vị trí của bức tranh.", "Choose where the mural is.");
        var act = new MuralAct(context, New(data, origin, hash, await places.TodayAsync(cancellationToken)), clock.GetUtcNow());
        await NewMuralPhotos.AddAsync(act, photos, "photos", cancellationToken);
        if (origin is not null)
            NewMuralPhotos.Add(act, await PhotosOfAsync(context, origin, cancellationToken), "photos");
        try
        {
            await StoreAsync(act, actor, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return act.Mural;
        }
        catch (DbUpdateException exception) when (exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Sent twice at once, the other has made it; else the issue is somebody else's mural.
            await transaction.RollbackAsync(cancellationToken);
            return await EarlierAsync(context, hash, cancellationToken) ?? throw IsMural();
        }
    }

    /// <summary>Stores a mural that is new, with the first entry of its history.</summary>
    /// <exception cref="AppError">OUTSIDE_PLACE, FORBIDDEN.</exception>
    internal async Task StoreAsync(MuralAct act, Actor actor, CancellationToken cancellationToken)
    {
        act.Context.Add(act.Mural);
        act.Context.Add(new MuralChange { MuralId = act.Mural.Id, At = act.At, Kind = MuralChangeKind.Added, AccountId = actor.Account.Id });
        await MuralChanges.SaveAsync(act.Context, await places.GetAsync(cancellationToken), "mural.geometry", "photos", cancellationToken);
        MuralRights.MustCover(actor, act.Mural.WardPartId);
    }

    /// <summary>A mural that is not stored yet.</summary>
    internal Mural New(MuralData data, Issue? origin, string key, DateOnly today)
    {
        var now = clock.GetUtcNow();
        var mural = new Mural
        {
            TitleVi = "", Artists = "", StoryVi = "", PaintedOn = today, Geometry = origin?.Geometry ?? Point.Empty, IssueId = origin?.Id,
            AddedAt = now, UpdatedAt = now, ClientKey = key,
        };
        data.WriteTo(mural, today);
        return mural;
    }

    private static async Task<Issue> OriginAsync(GisDbContext context, string issue, CancellationToken cancellationToken)
    {
        var id = IssueId.Parse(issue, "issue");
        var found = await context.PublicIssues.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw IssueId.NotFound("issue");
        if (found.CategoryCode != MuralRights.Category)
            throw AppError.BadInput("issue", "Chỉ vấn đề về tường tranh mới thành tranh tường.", "Only an issue about a wall for murals can become a mural.");
        if (found.Status is not (IssueStatus.Done or IssueStatus.Confirmed))
            throw IssueMoves.Conflict(found);
        return await context.Murals.AnyAsync(mural => mural.IssueId == id, cancellationToken) ? throw IsMural() : found;
    }

    private static async Task<IEnumerable<(string Hash, string Credit)>> PhotosOfAsync(GisDbContext context, Issue origin, CancellationToken cancellationToken)
    {
        var hashes = await context.PublicPhotos.Where(photo => photo.IssueId == origin.Id && photo.Kind == PhotoKind.After)
            .OrderBy(photo => photo.AddedAt).ThenBy(photo => photo.Id).Select(photo => photo.Hash).ToListAsync(cancellationToken);
        return hashes.Select(hash => (hash, Programme));
    }

    private static Task<Mural?> EarlierAsync(GisDbContext context, string hash, CancellationToken cancellationToken) =>
        context.Murals.AsNoTracking().FirstOrDefaultAsync(mural => mural.ClientKey == hash, cancellationToken);

    private static AppError IsMural() => new(ErrorCode.Conflict, "issue", "Vấn đề này đã có bức tranh của nó.", "This issue has become a mural already.");
}

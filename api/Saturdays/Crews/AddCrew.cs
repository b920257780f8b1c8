using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Accounts;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Crews;

/// <summary>The administrator adds a crew.</summary>
public sealed class AddCrew(IDbContextFactory<GisDbContext> database, CurrentActor actors, PlaceDataCache places)
{
    /// <summary>Adds it; sent again with the same key, it is there once.</summary>
    /// <exception cref="AppError">UNAUTHENTICATED, FORBIDDEN, or an input that breaks a rule.</exception>
    public async Task<Crew> RunAsync(CrewData data, string key, CancellationToken cancellationToken)
    {
        await actors.RequireAsync(role => role == AccountRole.Admin, cancellationToken);
        var hash = ClientKey.Hash(key, "key");
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var crew = new Crew { Name = "", Kind = data.Kind, People = 1, HoursPerSaturday = 1, ClientKey = hash };
        data.WriteTo(crew, await places.GetAsync(cancellationToken));
        if (await EarlierAsync(context, hash, cancellationToken) is { } earlier)
            return earlier;
        context.Add(crew);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return crew;
        }
        catch (DbUpdateException exception) when (CrewFaults.IsTaken(exception))
        {
            // Sent twice at once, the other has made it; else the name is somebody else's.
            return await EarlierAsync(context, hash, cancellationToken) ?? throw CrewFaults.NameTaken();
        }
    }

    private static Task<Crew?> EarlierAsync(GisDbContext context, string hash, CancellationToken cancellationToken) =>
        context.Crews.AsNoTracking().FirstOrDefaultAsync(crew => crew.ClientKey == hash, cancellationToken);
}

using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Accounts;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Crews;

/// <summary>The administrator changes a crew, or takes it out of service.</summary>
public sealed class EditCrew(IDbContextFactory<GisDbContext> database, CurrentActor actors, PlaceDataCache places)
{
    /// <summary>Changes it; what is already so stays without a new version, so that sending it again does no harm.</summary>
    /// <param name="id">The crew.</param>
    /// <param name="version">Its version as the administrator saw it.</param>
    /// <param name="data">What it shall be.</param>
    /// <exception cref="AppError">UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT for an old version, or an input that breaks a rule.</exception>
    public async Task<Crew> RunAsync(string id, int version, CrewData data, CancellationToken cancellationToken)
    {
        await actors.RequireAsync(role => role == AccountRole.Admin, cancellationToken);
        var place = await places.GetAsync(cancellationToken);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var key = CrewId.Parse(id, "id");
        var crew = await context.Crews.FirstOrDefaultAsync(crew => crew.Id == key, cancellationToken) ?? throw CrewId.NotFound("id");
        data.WriteTo(crew, place);
        if (!context.ChangeTracker.HasChanges())
            return crew;
        if (crew.Version != version)
            throw Changed();
        crew.Version++;
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return crew;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Changed();
        }
        catch (DbUpdateException exception) when (CrewFaults.IsTaken(exception))
        {
            throw CrewFaults.NameTaken();
        }
    }

    private static AppError Changed() => new(ErrorCode.Conflict, "version",
        "Đội này vừa được người khác sửa. Hãy xem lại.", "Somebody else has changed this crew. Look at it again.");
}

using GisPlatform.Api.Saturdays.Crews;
using GisPlatform.Data;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Papers;

/// <summary>The name of a crew, which everybody may know.</summary>
public sealed class FindCrewName(IDbContextFactory<GisDbContext> database)
{
    /// <summary>Looks it up.</summary>
    /// <param name="id">The crew.</param>
    /// <exception cref="Common.AppError">NOT_FOUND, or the id is no UUID.</exception>
    public async Task<(Guid Id, string Name)> RunAsync(string id, CancellationToken cancellationToken)
    {
        var key = CrewId.Parse(id, "crew");
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return (key, await context.Crews.Where(crew => crew.Id == key).Select(crew => crew.Name).FirstOrDefaultAsync(cancellationToken) ?? throw CrewId.NotFound("crew"));
    }
}

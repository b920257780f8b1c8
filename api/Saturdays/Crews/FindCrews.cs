using GisPlatform.Api.Accounts;
using GisPlatform.Data;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Crews;

/// <summary>The crews.</summary>
public sealed class FindCrews(IDbContextFactory<GisDbContext> database, CurrentActor actors)
{
    /// <summary>Reads them, by kind and name.</summary>
    /// <param name="withInactive">Whether those that go out no more are wanted, too.</param>
    /// <exception cref="Common.AppError">UNAUTHENTICATED or FORBIDDEN.</exception>
    public async Task<IReadOnlyList<Crew>> RunAsync(bool withInactive, CancellationToken cancellationToken)
    {
        await actors.RequireStaffAsync(cancellationToken);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Crews.AsNoTracking().Where(crew => withInactive || crew.IsActive)
            .OrderBy(crew => crew.Kind).ThenBy(crew => EF.Functions.Collate(crew.Name, "vi-x-icu")).ToListAsync(cancellationToken);
    }
}

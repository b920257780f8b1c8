using GisPlatform.Api.Accounts;
using GisPlatform.Api.Places;
using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Api.Saturdays.Suggesting.Gathering;
using GisPlatform.Data;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Suggesting;

/// <summary>What each ward ought to have, and had over the weeks before a Saturday: the measure of a plan that is made by hand, too.</summary>
public sealed class FindWardShares(IDbContextFactory<GisDbContext> database, CurrentActor actors, PlaceDataCache places)
{
    /// <summary>The wards of the default ward map, by code; nothing for those who are not staff.</summary>
    /// <param name="date">The Saturday.</param>
    public async Task<IReadOnlyList<WardShare>> RunAsync(DateOnly date, CancellationToken cancellationToken)
    {
        if (await actors.FindAsync(cancellationToken) is not { IsStaff: true })
            return [];
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await WardShares.ReadAsync(context, await places.GetAsync(cancellationToken), date, await places.TodayAsync(cancellationToken), cancellationToken);
    }
}

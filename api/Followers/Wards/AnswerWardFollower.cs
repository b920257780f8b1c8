using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Followers;
using GisPlatform.Data.Wards;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Followers.Wards;

/// <summary>What the pages behind the links in mails about wards do.</summary>
public sealed class AnswerWardFollower(IDbContextFactory<GisDbContext> database, PlaceDataCache places, TimeProvider clock)
{
    /// <summary>What a link is about; null when it is no longer good.</summary>
    /// <param name="token">The link's secret.</param>
    public async Task<Ward?> WardOfAsync(string token, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var follower = await Of(context, token).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return follower is null ? null
            : (await places.GetAsync(cancellationToken)).Wards.SingleOrDefault(ward => ward.Code == follower.WardCode && ward.ValidFrom == follower.WardValidFrom);
    }

    /// <summary>Says yes; once more changes nothing.</summary>
    public async Task ConfirmAsync(string token, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        await Of(context, token).ExecuteUpdateAsync(follower => follower.SetProperty(one => one.ConfirmedAt, one => one.ConfirmedAt ?? now), cancellationToken);
    }

    /// <summary>Stops, and forgets the address; once more changes nothing.</summary>
    public async Task StopAsync(string token, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await Of(context, token).ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<WardFollower> Of(GisDbContext context, string token)
    {
        var hash = SecretToken.Hash(token);
        return context.WardFollowers.Where(follower => context.WardFollowerTokens.Any(one => one.Hash == hash && one.FollowerId == follower.Id));
    }
}

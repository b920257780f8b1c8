using System.Security.Claims;
using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GisPlatform.Api.Accounts;

/// <summary>Who sends the present request. Rights come from the database each time, not from the cookie: a change of them holds at once.</summary>
public sealed class CurrentActor(
    IHttpContextAccessor http, IDbContextFactory<GisDbContext> database, PlaceDataCache places, IOptions<AccountOptions> options,
    IOptions<IdentityOptions> identity, TimeProvider clock)
{
    // A WebSocket is one request for hours.
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);
    private static readonly object Key = new();

    /// <summary>The actor, or null when nobody is signed in, or the account has been locked or signed out everywhere.</summary>
    public async ValueTask<Actor?> FindAsync(CancellationToken cancellationToken)
    {
        if (http.HttpContext is not { User.Identity.IsAuthenticated: true } context)
            return null;
        if (context.Items.TryGetValue(Key, out var kept) && kept is Entry entry && clock.GetElapsedTime(entry.ReadAt) < Lifetime)
            return entry.Actor;
        var actor = await ReadAsync(context.User, cancellationToken);
        context.Items[Key] = new Entry(actor, clock.GetTimestamp());
        return actor;
    }

    /// <summary>The actor, whose role must be one of some.</summary>
    /// <exception cref="AppError">UNAUTHENTICATED or FORBIDDEN.</exception>
    public async Task<Actor> RequireAsync(Func<AccountRole, bool> isFor, CancellationToken cancellationToken)
    {
        var actor = await FindAsync(cancellationToken)
            ?? throw new AppError(ErrorCode.Unauthenticated, null, "Hãy đăng nhập để dùng chức năng này.", "Sign in to use this.");
        if (isFor(actor.Role))
            return actor;
        throw isFor(actor.Account.Role)
            ? new AppError(ErrorCode.Forbidden, null, "Hãy thiết lập xác thực hai bước cho tài khoản của bạn trước.", "Set up a second factor for your account first.")
            : new AppError(ErrorCode.Forbidden, null, "Tài khoản của bạn không có quyền này.", "Your account has no right to this.");
    }

    /// <summary>The actor, who must be an official, a planner or an administrator.</summary>
    /// <exception cref="AppError">UNAUTHENTICATED or FORBIDDEN.</exception>
    public Task<Actor> RequireStaffAsync(CancellationToken cancellationToken) => RequireAsync(role => role >= AccountRole.Official, cancellationToken);

    private async Task<Actor?> ReadAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var claims = identity.Value.ClaimsIdentity;
        if (!Guid.TryParse(user.FindFirstValue(claims.UserIdClaimType), out var id))
            return null;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var account = await context.Accounts.AsNoTracking().FirstOrDefaultAsync(account => account.Id == id, cancellationToken);
        if (account is null || account.LockoutEnd > clock.GetUtcNow() || account.SecurityStamp != user.FindFirstValue(claims.SecurityStampClaimType))
            return null;
        var isExternal = user.HasClaim(claim => claim.Type == ClaimTypes.AuthenticationMethod);
        var needsSecondFactor = account.Role != AccountRole.Resident && options.Value.RequireSecondFactor && !account.TwoFactorEnabled && !isExternal;
        return new Actor(account, await PartsAsync(account.WardCode, cancellationToken), needsSecondFactor);
    }

    private async Task<int[]?> PartsAsync(string? wardCode, CancellationToken cancellationToken)
    {
        if (wardCode is null)
            return null;
        var place = await places.GetAsync(cancellationToken);
        return [.. from part in place.WardsOfPart
                   where part.Any(ward => ward.Code == wardCode && ward.IsValidOn(place.Place.DefaultWardsAsOf))
                   select part.Key];
    }

    private sealed record Entry(Actor? Actor, long ReadAt);
}

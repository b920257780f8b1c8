using GisPlatform.Api.Accounts;
using GisPlatform.Api.GraphQL.Inputs;
using GisPlatform.Api.GraphQL.Rights;
using GisPlatform.Api.GraphQL.Types;
using GraphQL;

namespace GisPlatform.Api.GraphQL;

// What administrators change.
public sealed partial class Mutation
{
    /// <summary>Invites a colleague by mail. An earlier invitation of the same address is worth nothing from then on.</summary>
    /// <param name="email">E-mail address.</param>
    /// <param name="rights">What the account may do.</param>
    /// <returns>The link, to hand over where mail does not arrive.</returns>
    [Allow(Audience.Admins)]
    public static Task<string> InviteAccount(
        [FromServices] InviteAccount useCase, string email, AccountRightsInput rights, CancellationToken cancellationToken) =>
        useCase.RunAsync(email, rights.ToRights(), cancellationToken);

    /// <summary>Says what an account may do. It holds at once.</summary>
    /// <param name="id">The account.</param>
    /// <param name="rights">What it may do.</param>
    [Allow(Audience.Admins)]
    public static async Task<AccountNode> SetAccountRights(
        [FromServices] SetAccountRights useCase, [FromServices] TimeProvider clock, [Id] string id, AccountRightsInput rights, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(id, rights.ToRights(), cancellationToken), clock);

    /// <summary>Locks an account, or opens it again. Who is signed in with it is signed out at once.</summary>
    /// <param name="id">The account.</param>
    /// <param name="isLocked">Whether it shall be locked.</param>
    [Allow(Audience.Admins)]
    public static async Task<AccountNode> LockAccount(
        [FromServices] LockAccount useCase, [FromServices] TimeProvider clock, [Id] string id, bool isLocked, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(id, isLocked, cancellationToken), clock);
}

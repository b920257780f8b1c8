using System.Globalization;
using GisPlatform.Api.Followers;
using GisPlatform.Api.Followers.Wards;
using GisPlatform.Api.GraphQL.Inputs;
using GisPlatform.Api.GraphQL.Rights;
using GisPlatform.Api.GraphQL.Types;
using GisPlatform.Api.Issues;
using GraphQL;

namespace GisPlatform.Api.GraphQL;

/// <summary>All that can be changed. Every change carries a random key, so that sending it again changes nothing more.</summary>
public sealed partial class Mutation
{
    /// <summary>Reports an issue. No account is needed.</summary>
    /// <param name="input">The report.</param>
    [Allow(Audience.Everyone)]
    public static async Task<ReportIssuePayload> ReportIssue(
        [FromServices] ReportIssue useCase, [FromServices] Sender sender, ReportIssueInput input, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(input.ToReport(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName), sender.Address, cancellationToken));

    /// <summary>Takes a report back, as long as no official has taken it on.</summary>
    /// <param name="key">The key that it was reported with.</param>
    [Allow(Audience.Everyone)]
    public static async Task<WithdrawIssuePayload> WithdrawIssue(
        [FromServices] WithdrawIssue useCase, [FromServices] Sender sender, [Id] string key, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(key, sender.Address, cancellationToken));

    /// <summary>"Me too" of an open issue; "it is really fixed" of one that is done: the second resident to say so confirms it.</summary>
    /// <param name="id">The issue.</param>
    /// <param name="voter">Random UUID that the resident's device keeps.</param>
    [Allow(Audience.Everyone)]
    public static async Task<IssueNode> ConfirmIssue(
        [FromServices] ConfirmIssue useCase, [FromServices] Sender sender, [Id] string id, [Id] string voter, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(id, voter, sender.Address, cancellationToken));

    /// <summary>"It is not fixed" of an issue that is done: the third resident to say so reopens it.</summary>
    /// <param name="id">The issue.</param>
    /// <param name="voter">Random UUID that the resident's device keeps.</param>
    [Allow(Audience.Everyone)]
    public static async Task<IssueNode> DenyFix(
        [FromServices] DenyFix useCase, [FromServices] Sender sender, [Id] string id, [Id] string voter, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(id, voter, sender.Address, cancellationToken));

    /// <summary>Asks for a mail on each change of an issue's status. A mail with a link to confirm goes to the address first.</summary>
    /// <param name="id">The issue.</param>
    /// <param name="email">Address; kept for these mails alone, and erased when they are stopped.</param>
    /// <param name="language">To write in, vi or en; default: the request's.</param>
    /// <param name="proof">Proof of work, where <c>challenge</c> asks for one.</param>
    [Allow(Audience.Everyone)]
    public static async Task<FollowIssuePayload> FollowIssue(
        [FromServices] FollowIssue useCase, [FromServices] Sender sender, [Id] string id, string email, CancellationToken cancellationToken,
        string? language = null, string? proof = null)
    {
        await useCase.RunAsync(id, email, language ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, proof, sender.Address, cancellationToken);
        return new FollowIssuePayload();
    }

    /// <summary>Asks for mail about a ward: when a Saturday with sites there is announced, and on Mondays what residents confirmed and what was newly
    /// planned. A mail with a link to confirm goes to the address first.</summary>
    /// <param name="ward">Code of the ward.</param>
    /// <param name="email">Address; kept for these mails alone, and erased when they are stopped.</param>
    /// <param name="asOf">A date on which the ward existed, for its ground; default: today.</param>
    /// <param name="language">To write in, vi or en; default: the request's.</param>
    /// <param name="proof">Proof of work, where <c>challenge</c> asks for one.</param>
    [Allow(Audience.Everyone)]
    public static async Task<FollowWardPayload> FollowWard(
        [FromServices] FollowWard useCase, [FromServices] Sender sender, [Id] string ward, string email, CancellationToken cancellationToken,
        DateOnly? asOf = null, string? language = null, string? proof = null)
    {
        await useCase.RunAsync(ward, asOf, email, language ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, proof, sender.Address, cancellationToken);
        return new FollowWardPayload();
    }
}

using GisPlatform.Api.Issues;
using GisPlatform.Api.Mail;
using GisPlatform.Api.Wards;
using GisPlatform.Data.Issues;
using GraphQL;
using Microsoft.Extensions.Options;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>What became of a report.</summary>
/// <param name="issue">The row.</param>
[Name("ReportIssuePayload")]
public sealed class ReportIssuePayload(Issue issue)
{
    /// <summary>Reference to keep and to tell, for instance LC-2026-000123.</summary>
    public string Reference => issue.Reference;

    /// <summary>The issue, or null where its category is not for the public's eyes.</summary>
    public IssueNode? Issue => issue.IsPublic ? new IssueNode(issue) : null;

    /// <summary>The ward that it was found to lie in, as of the date; default: today.</summary>
    /// <param name="asOf">A date of the ward map.</param>
    public async Task<WardNode?> Ward([FromServices] FindWards wards, CancellationToken cancellationToken, DateOnly? asOf = null) =>
        await wards.OfPartAsync(issue.WardPartId, asOf, cancellationToken) is { } ward ? new WardNode(ward) : null;
}

/// <summary>What became of a report that was taken back.</summary>
/// <param name="issue">The row.</param>
[Name("WithdrawIssuePayload")]
public sealed class WithdrawIssuePayload(Issue issue)
{
    /// <summary>Reference of the report.</summary>
    public string Reference => issue.Reference;

    /// <summary>Where it stands now.</summary>
    public IssueStatus Status => issue.Status;
}

/// <summary>What became of a wish to follow: the same whether the address follows already or not.</summary>
[Name("FollowIssuePayload")]
public sealed class FollowIssuePayload
{
    /// <summary>Whether mails lie in a folder of the server instead of going out; a client should say so.</summary>
    public static bool MailIsLocal([FromServices] IOptions<MailOptions> mail) => mail.Value.IsLocal;
}

/// <summary>What became of a wish to follow a ward: the same whether the address follows already or not.</summary>
[Name("FollowWardPayload")]
public sealed class FollowWardPayload
{
    /// <summary>Whether mails lie in a folder of the server instead of going out; a client should say so.</summary>
    public static bool MailIsLocal([FromServices] IOptions<MailOptions> mail) => mail.Value.IsLocal;
}

/// <summary>An open issue that a report may repeat.</summary>
/// <param name="found">What was found.</param>
[Name("SimilarIssue")]
public sealed class SimilarIssueNode(SimilarIssue found)
{
    /// <summary>The issue.</summary>
    public IssueNode Issue => new(found.Issue);

    /// <summary>Metres to it.</summary>
    public double Distance => found.Metres;

    /// <summary>0 to 1: half nearness, three tenths the same category, two tenths words.</summary>
    public double Likeness => found.Likeness;
}

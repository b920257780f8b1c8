using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace GisPlatform.Api.Tests.Followers;

/// <summary>From the wish to follow, over the mail that asks and the mails that tell, to the click that stops them.</summary>
public sealed partial class FollowIssueTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Follow = "mutation($id: ID!, $email: String!, $language: String) { followIssue(id: $id, email: $email, language: $language) { mailIsLocal } }";

    [Fact]
    public async Task Who_confirms_gets_a_mail_on_each_change_of_status_in_their_language_until_they_stop()
    {
        var issue = await ReportedIssue.SendAsync(server, ("title", "Cống <b>tắc</b>"));
        var address = Address();
        await AskAsync(issue.Id, address, "en");
        var ask = (await server.MailsAsync(address)).Single();
        await MoveAsync(issue.Id, IssueStatus.Accepted);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Link(ask, "confirm")));

        await MoveAsync(issue.Id, IssueStatus.InProgress, "Đang chờ ống mới");

        var told = (await server.MailsAsync(address, 2)).Single(mail => mail.MessageId != ask.MessageId);
        Assert.Equal($"[{issue.Reference}] Cống <b>tắc</b>: in progress", told.Subject);
        Assert.Contains("New status: in progress.", told.TextBody, StringComparison.Ordinal);
        Assert.Contains("Note: Đang chờ ống mới", told.TextBody, StringComparison.Ordinal);
        Assert.Contains($"http://localhost:5080/?issue={issue.Reference}&lang=en", told.TextBody, StringComparison.Ordinal);
        var stop = told.Headers[HeaderId.ListUnsubscribe]!.Trim('<', '>');
        Assert.Equal("List-Unsubscribe=One-Click", told.Headers[HeaderId.ListUnsubscribePost]);

        using var oneClick = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(stop, oneClick));
        await MoveAsync(issue.Id, IssueStatus.Done);

        Assert.Equal(0, await server.Database.ScalarAsync<long>($"select count(*) from issue_follower where email = '{address}'"));
        Assert.Equal(2, await MailCountAsync(address));
    }

    [Fact]
    public async Task Opening_a_link_changes_nothing_for_mail_programs_open_links_by_themselves()
    {
        var issue = await ReportedIssue.SendAsync(server);
        var address = Address();
        await AskAsync(issue.Id, address);
        var mail = (await server.MailsAsync(address)).Single();

        var page = await server.Http.GetStringAsync(Path(Link(mail, "confirm")), Cancel);

        Assert.Contains($"Theo dõi {issue.Reference}?", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("<form method=\"post\"", page, StringComparison.Ordinal);
        Assert.Equal(0, await ConfirmedAsync(address));
        await PostAsync(Link(mail, "confirm"));
        Assert.Equal(1, await ConfirmedAsync(address));
        await server.Http.GetStringAsync(Path(Link(mail, "confirm").Replace("/confirm", "/stop", StringComparison.Ordinal)), Cancel);
        Assert.Equal(1, await ConfirmedAsync(address));
    }

    [Fact]
    public async Task The_answer_does_not_tell_whether_an_address_follows_and_a_second_wish_soon_after_sends_nothing()
    {
        var issue = await ReportedIssue.SendAsync(server);
        var address = Address();

        var first = await AskAsync(issue.Id, address);
        await PostAsync(Link((await server.MailsAsync(address)).Single(), "confirm"));
        var again = await AskAsync(issue.Id, address.ToUpperInvariant());

        Assert.True(JsonNode.DeepEquals(first, again));
        Assert.Equal(1, await MailCountAsync(address));
        await server.Database.ExecuteAsync($"update issue_follower set asked_at = now() - interval '1 hour' where email = '{address}'");
        await AskAsync(issue.Id, address);
        Assert.Contains((await server.MailsAsync(address, 2)), mail => mail.Subject!.Contains("Bạn đang theo dõi", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_address_is_asked_five_times_a_day_at_most_whoever_wants_it_sent()
    {
        var address = Address();
        for (var wish = 0; wish < 7; wish++)
            await AskAsync((await ReportedIssue.SendAsync(server)).Id, address);

        Assert.Equal(5, await MailCountAsync(address));
    }

    [Fact]
    public async Task A_mail_to_an_unconfirmed_address_carries_no_words_that_a_sender_chose()
    {
        const string advertisement = "Mua ngay giá rẻ";
        var address = Address();
        var issue = await ReportedIssue.SendAsync(server, ("title", advertisement), ("reporter", new JsonObject { ["email"] = address, ["name"] = advertisement }));
        await AskAsync(issue.Id, Address("b"));

        Assert.All([.. await server.MailsAsync(address), .. await server.MailsAsync(Address("b"))],
            mail => Assert.DoesNotContain(advertisement, mail.Subject + mail.TextBody, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_with_an_address_asks_it_to_follow_and_a_private_one_tells_reference_and_status_alone()
    {
        var address = Address();
        var input = ReportedIssue.Input(("category", "HOUSEHOLD_SUPPORT"), ("title", "Giúp bà cụ"), ("reporter", new JsonObject { ["email"] = address }));
        var reference = (string)(await server.DataAsync(ReportedIssue.Mutation, new { input }))["reportIssue"]!["reference"]!;
        await server.DataAsync(ReportedIssue.Mutation, new { input });
        var ask = (await server.MailsAsync(address)).Single();
        Assert.Equal($"[{reference}] Your report has arrived", ask.Subject);
        await PostAsync(Link(ask, "confirm"));

        await MoveAsync(await server.Database.ScalarAsync<string>($"select id::text from issue where reference = '{reference}'"), IssueStatus.Accepted, "Số nhà 12");

        var told = (await server.MailsAsync(address, 2)).Single(mail => mail.MessageId != ask.MessageId);
        Assert.Equal($"[{reference}] accepted", told.Subject);
        Assert.DoesNotContain("bà cụ", told.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Số nhà", told.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chưa xong", "BAD_USER_INPUT", "email")]
    [InlineData("a@example.org\r\nBcc: b@example.org", "BAD_USER_INPUT", "email")]
    [InlineData("", "BAD_USER_INPUT", "email")]
    public async Task What_is_no_address_is_refused(string email, string code, string field)
    {
        var issue = await ReportedIssue.SendAsync(server);

        var error = await server.ErrorAsync(Follow, new { id = issue.Id, email });

        Assert.Equal((code, field), (error.Code, error.Field));
    }

    [Fact]
    public async Task A_private_issue_is_as_good_as_unknown_to_who_wants_to_follow_it()
    {
        var input = ReportedIssue.Input(("category", "HOUSEHOLD_SUPPORT"), ("title", "Kín"));
        var reference = (string)(await server.DataAsync(ReportedIssue.Mutation, new { input }))["reportIssue"]!["reference"]!;
        var id = await server.Database.ScalarAsync<string>($"select id::text from issue where reference = '{reference}'");

        var secret = await server.ErrorAsync(Follow, new { id, email = Address() });

        Assert.Equal(await server.ErrorAsync(Follow, new { id = Guid.NewGuid(), email = Address() }), secret);
        Assert.Equal("NOT_FOUND", secret.Code);
    }

    [Theory]
    [InlineData("confirm", HttpStatusCode.NotFound)]
    [InlineData("stop", HttpStatusCode.OK)]
    public async Task A_link_that_is_no_longer_good_says_so(string what, HttpStatusCode posted)
    {
        using var page = await server.Http.GetAsync(new Uri($"follow/{what}?token=unknown", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal(posted, await PostAsync($"http://localhost/follow/{what}?token=unknown"));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly string Suffix = $"{Guid.NewGuid():N}";

    private static string Address(string? name = null) => $"{name ?? Guid.NewGuid().ToString("N")}.{Suffix}@example.org";

    private static string Link(MimeMessage mail, string what) => LinkIn().Matches(mail.TextBody!).Select(match => match.Value).Single(link => link.Contains(what, StringComparison.Ordinal));

    private static Uri Path(string link) => new(new Uri(link).PathAndQuery, UriKind.Relative);

    private Task<JsonNode> AskAsync(string id, string email, string language = "vi") => server.DataAsync(Follow, new { id, email, language });

    private Task<long> MailCountAsync(string address) => server.Database.ScalarAsync<long>($"select count(*) from mail_message where recipient = '{address}'");

    private Task<long> ConfirmedAsync(string address) => server.Database.ScalarAsync<long>($"select count(*) from issue_follower where email = '{address}' and confirmed_at is not null");

    private async Task<HttpStatusCode> PostAsync(string link, HttpContent? content = null)
    {
        using var response = await server.Http.PostAsync(Path(link), content, Cancel);
        return response.StatusCode;
    }

    // As any use case does: in a context of the server's own.
    private async Task MoveAsync(string id, IssueStatus status, string? note = null)
    {
        await using var context = await server.Services.GetRequiredService<IDbContextFactory<GisDbContext>>().CreateDbContextAsync(Cancel);
        IssueMoves.Move((await context.Issues.FindAsync([Guid.Parse(id)], Cancel))!, status, ActorRole.Official, note, DateTimeOffset.UtcNow);
        await context.SaveChangesAsync(Cancel);
    }

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex LinkIn();
}

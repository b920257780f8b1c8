using System.Net;
using System.Text.RegularExpressions;
using GisPlatform.Api.Followers;
using GisPlatform.Api.Followers.Wards;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Api.Tests.Saturdays;
using GisPlatform.Data.Followers;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace GisPlatform.Api.Tests.Followers;

/// <summary>What followers of a ward are told, and that each hears it once, whichever server writes it.</summary>
public sealed partial class WardNewsTests(WardNewsTests.Server server) : IClassFixture<WardNewsTests.Server>
{
    [Fact]
    public async Task A_Saturday_with_sites_in_the_ward_is_told_once_a_while_after_it_was_announced_and_never_of_what_is_private()
    {
        var follower = await FollowAsync("11383", "2019-01-01", "vi");
        var english = await FollowAsync("11383", "2025-07-01", "en");
        var elsewhere = await FollowAsync("11407", "2025-07-01", "vi");
        var desk = (await PlanDesk.StartAsync(server)).On(await NextSaturdayAsync());
        await desk.DoAsync("openSaturday", $"date: \"{desk.Date}\", key: \"{Guid.NewGuid()}\"");
        await desk.AddAsync("", ("title", "Rãnh sau chợ"));
        var secret = await desk.IssueAsync(("category", "HOUSEHOLD_SUPPORT"), ("title", "Giúp bà cụ neo đơn"));
        await desk.DoAsync("addSite", $"{desk.Change()}, issue: \"{secret.Id}\"");
        await TellAsync(DateTimeOffset.UtcNow);
        await desk.DoAsync("publishSaturday", desk.Change());
        await TellAsync(DateTimeOffset.UtcNow);
        Assert.Equal("0 0 0", await CountsAsync(follower, english, elsewhere));

        await TellAsync(DateTimeOffset.UtcNow.AddMinutes(11));
        await TellAsync(DateTimeOffset.UtcNow.AddMinutes(12));

        Assert.Equal("1 1 0", await CountsAsync(follower, english, elsewhere));
        var mail = (await server.MailsAsync(follower)).Single();
        Assert.Matches(@"^Thứ bảy \d+/\d+/\d{4}: 1 điểm ở phường Hồ Nam$", mail.Subject);
        Assert.Contains("- Rãnh sau chợ", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("neo đơn", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains($"http://localhost:5080/saturdays/{desk.Date}", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains($"/saturdays/{desk.Date}?lang=en", (await server.MailsAsync(english)).Single().TextBody, StringComparison.Ordinal);
        // RFC 8058.
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers[HeaderId.ListUnsubscribePost]);
        using var oneClick = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var stopped = await server.Http.PostAsync(new Uri(new Uri(mail.Headers[HeaderId.ListUnsubscribe]!.Trim('<', '>')).PathAndQuery, UriKind.Relative), oneClick, Cancel);
        Assert.Equal(HttpStatusCode.OK, stopped.StatusCode);
        Assert.Equal(0, await server.Database.ScalarAsync<long>($"select count(*) from ward_follower where email = '{follower}'"));
    }

    [Fact]
    public async Task On_Monday_morning_the_week_is_told_where_there_was_something_and_each_week_once()
    {
        // Monday 5 January 2026, six in the morning of the place.
        var monday = new DateTimeOffset(2026, 1, 4, 23, 0, 0, TimeSpan.Zero);
        var (follower, quiet) = (await FollowAsync("11392", "2019-01-01", "vi", "2025-12-20"), await FollowAsync("11405", "2019-01-01", "vi", "2025-12-20"));
        var late = await FollowAsync("11392", "2019-01-01", "vi", "2026-01-05T01:00Z");
        await ConfirmedAsync("Cống ngõ 12", "2025-12-31T03:00Z");
        await ConfirmedAsync("Tuần trước nữa", "2025-12-25T03:00Z");
        await ConfirmedAsync("Sáng thứ hai", "2026-01-04T18:00Z");
        await server.Database.ExecuteAsync($"update issue set category_code = 'HOUSEHOLD_SUPPORT' where id = '{await ConfirmedAsync("Việc riêng", "2025-12-31T03:00Z")}'");
        await TellAsync(monday);
        Assert.Equal("0 0 0", await CountsAsync(follower, quiet, late));

        await TellAsync(monday.AddHours(2));
        await TellAsync(monday.AddHours(3));

        Assert.Equal("1 0 0", await CountsAsync(follower, quiet, late));
        var mail = (await server.MailsAsync(follower)).Single();
        Assert.Equal("Tin tuần của phường Hàng Kênh", mail.Subject);
        Assert.Contains("- Cống ngõ 12", mail.TextBody, StringComparison.Ordinal);
        Assert.All(["Tuần trước nữa", "Sáng thứ hai", "Việc riêng"], title => Assert.DoesNotContain(title, mail.TextBody, StringComparison.Ordinal));
        Assert.Contains("http://localhost:5080/ward/11392?asOf=2024-12-31", mail.TextBody, StringComparison.Ordinal);

        // The server was away on the Monday after, and makes up for it; who came on a Monday hears of the next.
        await TellAsync(monday.AddDays(9));
        Assert.Equal("2 0 1", await CountsAsync(follower, quiet, late));
        Assert.Contains("Sáng thứ hai", (await server.MailsAsync(follower, 2))[^1].TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_servers_at_it_write_each_mail_once()
    {
        await ConfirmedAsync("Đèn ngõ", "2026-01-28T03:00Z", 106.6890, 20.8432);
        for (var n = 0; n < 230; n++)
            await FollowAsync("11395", "2019-01-01", "vi", "2026-01-30", $"many-{n}@example.org");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TellAsync(new DateTimeOffset(2026, 2, 2, 3, 0, 0, TimeSpan.Zero))));

        Assert.Equal((230L, 230L), (
            await server.Database.ScalarAsync<long>("select count(*) from mail_message where recipient like 'many-%'"),
            await server.Database.ScalarAsync<long>("select count(distinct recipient) from mail_message where recipient like 'many-%'")));
    }

    [Fact]
    public async Task Addresses_that_never_confirmed_and_those_of_a_ward_that_is_gone_are_erased()
    {
        var now = DateTimeOffset.UtcNow;
        var (stays, never, gone) = (await FollowAsync("11383", "2025-07-01", "vi"), await FollowAsync("11383", "2025-07-01", "vi"), await FollowAsync("99999", "2020-01-01", "vi"));
        await server.Database.ExecuteAsync($"update ward_follower set confirmed_at = null, asked_at = '{now.AddDays(-8):O}' where email = '{never}'");

        await server.Services.GetRequiredService<ForgetContacts>().RunAsync(Cancel);

        Assert.Equal(stays, await server.Database.ScalarAsync<string>($"select string_agg(email, ' ') from ward_follower where email in ('{stays}', '{never}', '{gone}')"));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<string> NextSaturdayAsync() => (string)(await server.DataAsync("{ nextSaturday { date } }"))["nextSaturday"]!["date"]!;

    // One of several servers, at some time.
    private async Task TellAsync(DateTimeOffset at)
    {
        var clock = new SetClock(at);
        var write = ActivatorUtilities.CreateInstance<WriteWardMails>(server.Services, clock);
        await ActivatorUtilities.CreateInstance<TellWardFollowers>(server.Services, write, clock).RunAsync(Cancel);
    }

    private async Task<string> CountsAsync(params string[] addresses) =>
        string.Join(' ', await Task.WhenAll(addresses.Select(address => server.Database.ScalarAsync<long>($"select count(*) from mail_message where recipient = '{address}'"))));

    private async Task<string> FollowAsync(string code, string from, string language, string? confirmed = null, string? email = null)
    {
        await using var context = server.Database.CreateContext();
        var at = confirmed is null ? DateTimeOffset.UtcNow : DateTimeOffset.Parse(confirmed, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal);
        var follower = new WardFollower { WardCode = code, WardValidFrom = DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), Email = email ?? $"{Guid.NewGuid():N}@example.org", Language = language, AskedAt = at, ConfirmedAt = at };
        context.Add(follower);
        await context.SaveChangesAsync(Cancel);
        return follower.Email;
    }

    // An issue of Hàng Kênh that residents confirmed at some time.
    private async Task<Guid> ConfirmedAsync(string title, string at, double lon = 106.6851, double lat = 20.8468)
    {
        var issue = await ReportedIssue.SendAsync(server, ("title", title), ("geometry", ReportedIssue.PointAt(lon, lat)));
        await issue.MoveAsync(server, IssueStatus.Accepted, IssueStatus.Done);
        await server.Database.ExecuteAsync($"""
            insert into issue_event (issue_id, at, role, from_status, to_status) values ('{issue.Id}', '{at}', 'RESIDENT', 'DONE', 'CONFIRMED');
            update issue set status = 'CONFIRMED' where id = '{issue.Id}'
            """);
        return Guid.Parse(issue.Id);
    }

    /// <summary>A server without confirmed issues of the demonstration: what they tell would depend on the day.</summary>
    public sealed class Server() : ApiServer(new LeChanDatabase())
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await Database.ExecuteAsync("update issue set status = 'REJECTED' where status = 'CONFIRMED'");
        }
    }

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

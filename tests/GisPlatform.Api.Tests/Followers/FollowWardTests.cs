using System.Net;
using System.Text.RegularExpressions;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Testing;
using MimeKit;

namespace GisPlatform.Api.Tests.Followers;

/// <summary>From the form of a ward's page, over the mail that asks, to the click that stops.</summary>
public sealed partial class FollowWardTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Follow = "mutation($ward: ID!, $asOf: Date, $email: String!, $language: String) { followWard(ward: $ward, asOf: $asOf, email: $email, language: $language) { mailIsLocal } }";

    [Theory]
    [InlineData("/ward/11383", "", "Bạn muốn nhận tin của phường Lê Chân?", "Phường Lê Chân")]
    [InlineData("/ward/11368?asOf=2024-12-31&lang=en", "en", "Follow Cát Dài ward?", "Cát Dài ward")]
    public async Task The_form_of_the_page_asks_the_address_which_says_yes_and_stops_by_one_click(string path, string language, string subject, string name)
    {
        var address = Address();
        var page = WebUtility.HtmlDecode(await server.Http.GetStringAsync(new Uri(path, UriKind.Relative), Cancel));
        var action = FormAction().Match(page).Groups[1].Value;

        var (status, answer) = await SendAsync(action, ("email", $"  {address} "), ("proof", ""));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(address, answer, StringComparison.Ordinal);
        var ask = (await server.MailsAsync(address)).Single();
        Assert.Equal(subject, ask.Subject);
        var confirm = Link(ask, "confirm");
        Assert.Contains($"{(language == "en" ? "Follow" : "Theo dõi")} {name}?", await PageAsync(confirm), StringComparison.Ordinal);
        Assert.Equal(0, await ConfirmedAsync(address));
        Assert.Contains(language == "en" ? $"You follow {name}" : $"Bạn đang theo dõi {name}", (await SendAsync(Path(confirm))).Page, StringComparison.Ordinal);
        Assert.Equal(1, await ConfirmedAsync(address));

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(Path(confirm).Replace("/confirm", "/stop", StringComparison.Ordinal), ("List-Unsubscribe", "One-Click"))).Status);
        Assert.Equal(0, await server.Database.ScalarAsync<long>($"select count(*) from ward_follower where email = '{address}'"));
        Assert.Equal(0, await server.Database.ScalarAsync<long>("select count(*) from ward_follower_token where follower_id not in (select id from ward_follower)"));
        Assert.Contains(language == "en" ? "no longer good" : "không còn dùng được", (await SendAsync(Path(confirm))).Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chưa xong", "Địa chỉ thư điện tử không hợp lệ")]
    [InlineData("", "Hãy nhập địa chỉ thư điện tử")]
    [InlineData("a@example.org\r\nBcc: b@example.org", "Địa chỉ thư điện tử không hợp lệ")]
    public async Task What_is_no_address_is_told_beside_the_form_which_keeps_it(string email, string words)
    {
        var (status, page) = await SendAsync("/ward/11383/follow", ("email", email));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", page, StringComparison.Ordinal);
        Assert.Contains("<form class=\"follow\" method=\"post\" action=\"/ward/11383/follow\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_does_not_tell_who_follows_and_an_address_is_asked_five_times_a_day_about_whatever()
    {
        var address = Address();
        await server.DataAsync(Follow, new { ward = "11383", email = address });
        var again = await server.GraphQLAsync(Follow, new { ward = "11383", email = address.ToUpperInvariant() });
        Assert.Null(again["errors"]);
        Assert.Equal(1, await MailCountAsync(address));

        foreach (var ward in new[] { "11368", "11371", "11374" })
            await server.DataAsync(Follow, new { ward, asOf = "2024-12-31", email = address });
        for (var wish = 0; wish < 3; wish++)
            await server.DataAsync("mutation($id: ID!, $email: String!) { followIssue(id: $id, email: $email) { mailIsLocal } }", new { id = (await ReportedIssue.SendAsync(server)).Id, email = address });

        Assert.Equal(5, await MailCountAsync(address));
        await server.Database.ExecuteAsync($"update ward_follower set asked_at = now() - interval '2 days', confirmed_at = now() where email = '{address}'");
        await server.DataAsync(Follow, new { ward = "11383", email = address });
        Assert.Contains(await server.MailsAsync(address, 6), mail => mail.Subject == "You follow Lê Chân ward");
    }

    [Fact]
    public async Task A_ward_that_was_not_there_on_the_day_cannot_be_followed()
    {
        Assert.Equal(("NOT_FOUND", "ward"), await RefusedAsync(new { ward = "11368", email = Address() }));
        Assert.Equal(("NOT_FOUND", "ward"), await RefusedAsync(new { ward = "99999", email = Address() }));
        Assert.Equal(("BAD_USER_INPUT", "language"), await RefusedAsync(new { ward = "11383", email = Address(), language = "fr" }));
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync("/ward/99999/follow", ("email", Address()))).Status);
    }

    [Fact]
    public async Task Another_site_cannot_make_its_visitors_ask_and_a_body_without_end_is_not_read()
    {
        var address = Address();
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/ward/11383/follow") { Content = new FormUrlEncodedContent([new("email", address)]), Headers = { { "Sec-Fetch-Site", "cross-site" } } };
        using var refused = await server.Http.SendAsync(foreign, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(0, await MailCountAsync(address));

        using var flood = new FormUrlEncodedContent([new("email", new string('a', 100_000))]);
        using var answer = await server.Http.PostAsync(new Uri("/ward/11383/follow", UriKind.Relative), flood, Cancel);
        Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{answer.StatusCode}");
        Assert.Equal("/ward/11383", (await server.Http.GetAsync(new Uri("/ward/11383/follow", UriKind.Relative), Cancel)).RequestMessage!.RequestUri!.PathAndQuery);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Address() => $"{Guid.NewGuid():N}@example.org";

    private static string Link(MimeMessage mail, string what) => LinkIn().Matches(mail.TextBody!).Select(match => match.Value).Single(link => link.Contains(what, StringComparison.Ordinal));

    private static string Path(string link) => new Uri(link).PathAndQuery;

    private Task<long> MailCountAsync(string address) => server.Database.ScalarAsync<long>($"select count(*) from mail_message where recipient = '{address}'");

    private Task<long> ConfirmedAsync(string address) => server.Database.ScalarAsync<long>($"select count(*) from ward_follower where email = '{address}' and confirmed_at is not null");

    private async Task<string> PageAsync(string link) => WebUtility.HtmlDecode(await server.Http.GetStringAsync(new Uri(Path(link), UriKind.Relative), Cancel));

    private async Task<(string, string?)> RefusedAsync(object variables)
    {
        var error = await server.ErrorAsync(Follow, variables);
        return (error.Code, error.Field);
    }

    private async Task<(HttpStatusCode Status, string Page)> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await server.Http.PostAsync(new Uri(path, UriKind.Relative), form, Cancel);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel)));
    }

    [GeneratedRegex("<form class=\"follow\" method=\"post\" action=\"([^\"]+)\"")]
    private static partial Regex FormAction();

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex LinkIn();
}

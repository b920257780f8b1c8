using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Accounts;

/// <summary>Signing in and out, lock-out, passwords.</summary>
public sealed class SignInTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Fact]
    public async Task Nobody_is_signed_in_until_somebody_signs_in() => Assert.Null((await server.DataAsync("{ me { email } }"))["me"]);

    [Fact]
    public async Task A_bearer_token_signs_a_program_in()
    {
        var account = await server.MakeAccountAsync(AccountRole.Official, "11377");
        using var http = await server.SignInAsync(account);

        var me = (await http.DataAsync("{ me { email name role ward needsSecondFactor } }"))["me"]!;

        Assert.Equal((account.Email, account.Name, "OFFICIAL", "11377", false),
            ((string?)me["email"], (string?)me["name"], (string?)me["role"], (string?)me["ward"], (bool)me["needsSecondFactor"]!));
    }

    [Fact]
    public async Task A_cookie_signs_the_client_in_until_it_signs_out_and_no_other_site_can_send_it()
    {
        var account = await server.MakeAccountAsync(AccountRole.Planner);
        using var http = new HttpClient { BaseAddress = server.Address };

        using var login = await http.PostAsJsonAsync("account/login?useCookies=true", new { account.Email, TestAccounts.Password }, TestContext.Current.CancellationToken);

        var cookie = login.Headers.GetValues("Set-Cookie").Single(line => line.StartsWith("gis-session=", StringComparison.Ordinal));
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Equal("PLANNER", (string?)(await http.DataAsync("{ me { role } }"))["me"]!["role"]);

        await http.PostAsync("account/logout", null, TestContext.Current.CancellationToken);

        Assert.Null((await http.DataAsync("{ me { role } }"))["me"]);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_while_even_for_the_right_one()
    {
        var account = await server.MakeAccountAsync(AccountRole.Official, "11377");
        for (var i = 0; i < 5; i++)
            await LoginAsync(account.Email!, "sai mật khẩu");

        Assert.Equal((HttpStatusCode.Unauthorized, "LockedOut"), await LoginAsync(account.Email!, TestAccounts.Password));
        Assert.Equal((HttpStatusCode.Unauthorized, "Failed"), await LoginAsync("nobody@test.example", TestAccounts.Password));
    }

    [Fact]
    public async Task A_forgotten_password_is_set_anew_by_a_link_in_a_mail_and_ends_what_was_signed_in()
    {
        var account = await server.MakeAccountAsync(AccountRole.Official, "11377");
        using var http = await server.SignInAsync(account);
        await server.Http.PostAsJsonAsync("account/forgotPassword", new { account.Email }, TestContext.Current.CancellationToken);
        var text = (await server.MailsAsync(account.Email!))[0].TextBody!;
        var code = Uri.UnescapeDataString(text.Split("&code=")[1].Split('\n')[0].Trim());

        using var reset = await server.Http.PostAsJsonAsync("account/resetPassword",
            new { account.Email, resetCode = code, newPassword = "một mật khẩu khác" }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, reset.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await LoginAsync(account.Email!, "một mật khẩu khác")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await LoginAsync(account.Email!, TestAccounts.Password)).Status);
        Assert.Null((await http.DataAsync("{ me { role } }"))["me"]);
    }

    [Fact]
    public async Task Who_asks_for_a_new_password_does_not_learn_whether_there_is_such_an_account()
    {
        using var answer = await server.Http.PostAsJsonAsync("account/forgotPassword", new { email = "nobody@test.example" }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("en", "needs 10 characters")]
    [InlineData("vi", "ít nhất 10 ký tự")]
    public async Task A_password_that_is_too_short_is_refused_in_the_language_asked_for(string language, string words)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "account/register") { Content = JsonContent.Create(new { email = "short@test.example", password = "ngắn" }) };
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var answer = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(words, (await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!["errors"]!["PasswordTooShort"]!.AsArray().Single()!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resident_who_registers_signs_in_after_the_link_in_the_mail_whose_host_no_request_can_choose()
    {
        var email = $"{Guid.NewGuid():N}@test.example";
        using var request = new HttpRequestMessage(HttpMethod.Post, "account/register") { Content = JsonContent.Create(new { email, TestAccounts.Password }) };
        request.Headers.Host = "evil.example";
        using var registered = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, registered.StatusCode);
        Assert.Equal((HttpStatusCode.Unauthorized, "NotAllowed"), await LoginAsync(email, TestAccounts.Password));

        var text = (await server.MailsAsync(email))[0].TextBody!;
        Assert.DoesNotContain("evil", text, StringComparison.Ordinal);
        var link = new Uri(text.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Trim());
        await server.Http.GetAsync(link.PathAndQuery, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, (await LoginAsync(email, TestAccounts.Password)).Status);
    }

    private async Task<(HttpStatusCode Status, string? Detail)> LoginAsync(string email, string password)
    {
        using var answer = await server.Http.PostAsJsonAsync("account/login", new { email, password }, TestContext.Current.CancellationToken);
        return (answer.StatusCode, (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!["detail"]);
    }
}

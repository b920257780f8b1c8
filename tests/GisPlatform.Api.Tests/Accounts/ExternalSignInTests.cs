using System.Net;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Accounts;

/// <summary>The product with an OpenID Connect provider, and staff who must have a second factor.</summary>
public sealed class FederatedServer() : ApiServer(new LeChanDatabase())
{
    internal FakeProvider Provider { get; } = new();

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Accounts:RequireSecondFactor"] = "true",
        ["Accounts:OpenIdConnect:0:Name"] = "city",
        ["Accounts:OpenIdConnect:0:DisplayName"] = "Cổng thành phố",
        ["Accounts:OpenIdConnect:0:Authority"] = Provider.Address,
        ["Accounts:OpenIdConnect:0:ClientId"] = "gis",
        ["Accounts:OpenIdConnect:0:ClientSecret"] = "secret",
    };

    public override async ValueTask InitializeAsync()
    {
        await Provider.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Provider.DisposeAsync();
    }
}

/// <summary>Signing in at an OpenID Connect provider.</summary>
public sealed class ExternalSignInTests(FederatedServer server) : IClassFixture<FederatedServer>
{
    [Fact]
    public async Task The_sign_in_page_learns_which_providers_there_are() =>
        Assert.Equal("""[{"name":"city","displayName":"Cổng thành phố"}]""", await server.Http.GetStringAsync("account/providers", TestContext.Current.CancellationToken));

    [Fact]
    public async Task Who_comes_for_the_first_time_becomes_a_resident_and_is_the_same_one_the_next_time()
    {
        server.Provider.Who = Somebody("first@city.example");
        using var first = await SignInAsync("/?ward=11377");
        using var second = await SignInAsync("/");

        var (me, again) = ((await first.DataAsync("{ me { id role email } }"))["me"]!, (await second.DataAsync("{ me { id } }"))["me"]!);
        Assert.Equal(("RESIDENT", "first@city.example", (string?)again["id"]), ((string?)me["role"], (string?)me["email"], (string?)me["id"]));
    }

    [Fact]
    public async Task An_official_who_comes_by_the_provider_needs_no_second_factor_here()
    {
        var account = await server.MakeAccountAsync(AccountRole.Official, "11377");
        server.Provider.Who = Somebody(account.Email!);

        using var http = await SignInAsync("/inbox");

        Assert.False((bool)(await http.DataAsync("{ me { needsSecondFactor } inbox { totalCount } }"))["me"]!["needsSecondFactor"]!);
    }

    [Fact]
    public async Task An_address_that_the_provider_has_not_checked_opens_nobodys_account()
    {
        var account = await server.MakeAccountAsync(AccountRole.Admin);
        server.Provider.Who = Somebody(account.Email!);
        server.Provider.Who["email_verified"] = false;

        using var http = await SignInAsync("/", "/signin?failed=email");

        Assert.Null((await http.DataAsync("{ me { id } }"))["me"]);
    }

    [Fact]
    public async Task A_locked_account_stays_locked_whichever_way_one_comes()
    {
        var account = await server.MakeAccountAsync(AccountRole.Planner);
        await server.Database.ExecuteAsync($"update account set lockout_end = now() + interval '1 hour' where id = '{account.Id}'");
        server.Provider.Who = Somebody(account.Email!);

        using var http = await SignInAsync("/", "/signin?failed=locked");

        Assert.Null((await http.DataAsync("{ me { id } }"))["me"]);
    }

    [Fact]
    public async Task Whoever_registered_an_address_that_is_not_theirs_has_no_password_once_its_owner_comes()
    {
        var account = await server.MakeAccountAsync(AccountRole.Resident);
        await server.Database.ExecuteAsync($"update account set email_confirmed = false where id = '{account.Id}'");
        server.Provider.Who = Somebody(account.Email!);

        using var http = await SignInAsync("/");

        Assert.Equal(1, await server.Database.ScalarAsync<long>($"select count(*) from account where id = '{account.Id}' and email_confirmed and password_hash is null"));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Nobody_is_sent_to_another_site_afterwards(string returnUrl)
    {
        server.Provider.Who = Somebody("visitor@city.example");

        using var http = await SignInAsync(returnUrl, "/");
    }

    [Fact]
    public async Task A_provider_that_is_not_configured_is_not_there()
    {
        using var answer = await server.Http.GetAsync("account/external/other", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static Dictionary<string, object> Somebody(string email) => new() { ["sub"] = $"id of {email}", ["email"] = email, ["email_verified"] = true, ["name"] = "Phạm Thị Mai" };

    // As a browser goes: to the provider, back with its code by a form, and on to the page.
    private async Task<HttpClient> SignInAsync(string returnUrl, string? endsAt = null)
    {
        // The cookies of the way there are for encrypted connections only; this one is not, so they are carried by hand.
        var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        var http = new HttpClient(new CookieCarrier(handler)) { BaseAddress = server.Address };
        using var there = await http.GetAsync($"account/external/city?returnUrl={Uri.EscapeDataString(returnUrl)}", TestContext.Current.CancellationToken);
        var parts = (await http.GetStringAsync(there.Headers.Location, TestContext.Current.CancellationToken)).Trim().Split(' ');
        using var back = await http.PostAsync(parts[0], new FormUrlEncodedContent(new Dictionary<string, string> { ["code"] = parts[1], ["state"] = parts[2] }), TestContext.Current.CancellationToken);
        using var done = await http.GetAsync(back.Headers.Location, TestContext.Current.CancellationToken);
        Assert.Equal(endsAt ?? returnUrl, done.Headers.Location?.OriginalString);
        return http;
    }

    private sealed class CookieCarrier(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly Dictionary<string, string> _cookies = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var answer = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var n, var v] ? (n, v) : ("", "");
                _cookies[name] = value;
            }

            return answer;
        }
    }
}

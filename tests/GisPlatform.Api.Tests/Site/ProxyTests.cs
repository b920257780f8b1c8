using GisPlatform.Api.Tests.Issues;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Site;

/// <summary>Behind a reverse proxy the limits are each sender's, and without one nobody can pretend to be another.</summary>
public sealed class ProxyTests(ProxyTests.BehindProxy behind, ProxyTests.Alone alone) : IClassFixture<ProxyTests.BehindProxy>, IClassFixture<ProxyTests.Alone>
{
    [Fact]
    public async Task Behind_a_known_proxy_each_sender_has_a_limit_of_its_own()
    {
        Assert.Equal((true, true, false), (await SendAsync(behind, "203.0.113.1"), await SendAsync(behind, "203.0.113.1"), await SendAsync(behind, "203.0.113.1")));
        Assert.True(await SendAsync(behind, "203.0.113.2"));
        // What a sender writes before the proxy's own entry is not believed.
        Assert.False(await SendAsync(behind, "198.51.100.7, 203.0.113.1"));
    }

    [Fact]
    public async Task Without_a_known_proxy_the_header_is_nobodys_word()
    {
        Assert.Equal((true, true, false), (await SendAsync(alone, "203.0.113.1"), await SendAsync(alone, "203.0.113.2"), await SendAsync(alone, "203.0.113.3")));
    }

    [Fact]
    public async Task One_account_has_one_limit_however_many_addresses_it_comes_from()
    {
        using var account = await behind.SignInAsync(AccountRole.Resident);

        Assert.Equal((true, true, false), (await SendAsync(account, "203.0.113.11"), await SendAsync(account, "203.0.113.12"), await SendAsync(account, "203.0.113.13")));
    }

    private static Task<bool> SendAsync(ApiServer server, string forwardedFor) => SendAsync(server.Http, forwardedFor);

    private static async Task<bool> SendAsync(HttpClient http, string forwardedFor)
    {
        http.DefaultRequestHeaders.Remove("X-Forwarded-For");
        http.DefaultRequestHeaders.Add("X-Forwarded-For", forwardedFor);
        return (await http.GraphQLAsync(ReportedIssue.Mutation, new { input = ReportedIssue.Input() }))["errors"] is null;
    }

    public sealed class BehindProxy() : ApiServer(new LeChanDatabase())
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
        {
            ["Limits:ChangesPerMinute"] = "2", ["Proxy:KnownNetworks:0"] = "127.0.0.0/8", ["Proxy:KnownProxies:0"] = "::1",
        };
    }

    public sealed class Alone() : ApiServer(new LeChanDatabase())
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Limits:ChangesPerMinute"] = "2" };
    }
}

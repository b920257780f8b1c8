using System.Buffers.Binary;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Accounts;

/// <summary>The product where staff must have a second factor, as it ships.</summary>
public sealed class StrictServer() : ApiServer(new LeChanDatabase())
{
    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Accounts:RequireSecondFactor"] = "true" };
}

/// <summary>Time-based one-time passwords (RFC 6238).</summary>
public sealed class SecondFactorTests(StrictServer server) : IClassFixture<StrictServer>
{
    [Fact]
    public async Task Staff_have_no_rights_of_staff_until_they_have_a_second_factor()
    {
        using var http = await server.SignInAsync(AccountRole.Admin);

        Assert.True((bool)(await http.DataAsync("{ me { needsSecondFactor } }"))["me"]!["needsSecondFactor"]!);
        var (code, _, message) = await http.ErrorAsync("{ accounts { id } }");
        Assert.Equal("FORBIDDEN", code);
        Assert.Contains("second factor", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_it_signing_in_asks_for_the_code_and_the_rights_work()
    {
        var account = await server.MakeAccountAsync(AccountRole.Planner);
        var (key, _) = await SetUpAsync(account);

        Assert.Equal("RequiresTwoFactor", (string?)(await LoginAsync(new { account.Email, TestAccounts.Password }))["detail"]);
        Assert.Equal("Failed", (string?)(await LoginAsync(new { account.Email, TestAccounts.Password, twoFactorCode = "000000" }))["detail"]);
        var token = (string?)(await LoginAsync(new { account.Email, TestAccounts.Password, twoFactorCode = CodeOf(key) }))["accessToken"];
        using var http = new HttpClient { BaseAddress = server.Address, DefaultRequestHeaders = { Authorization = new("Bearer", token) } };

        Assert.False((bool)(await http.DataAsync("{ me { needsSecondFactor } inbox { totalCount } }"))["me"]!["needsSecondFactor"]!);
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_a_lost_phone_once()
    {
        var account = await server.MakeAccountAsync(AccountRole.Official, "11377");
        var (_, recovery) = await SetUpAsync(account);

        Assert.NotNull((await LoginAsync(new { account.Email, TestAccounts.Password, twoFactorRecoveryCode = recovery[0] }))["accessToken"]);
        Assert.Equal("Failed", (string?)(await LoginAsync(new { account.Email, TestAccounts.Password, twoFactorRecoveryCode = recovery[0] }))["detail"]);
    }

    private async Task<(string Key, string[] Recovery)> SetUpAsync(Account account)
    {
        using var http = await server.SignInAsync(account);
        var key = (string)(await PostAsync(http, "account/manage/2fa", new { }))["sharedKey"]!;
        var enabled = await PostAsync(http, "account/manage/2fa", new { enable = true, twoFactorCode = CodeOf(key) });
        Assert.True((bool)enabled["isTwoFactorEnabled"]!);
        return (key, [.. enabled["recoveryCodes"]!.AsArray().Select(code => (string)code!)]);
    }

    private Task<JsonObject> LoginAsync(object credentials) => PostAsync(server.Http, "account/login", credentials);

    private static async Task<JsonObject> PostAsync(HttpClient http, string address, object body)
    {
        using var answer = await http.PostAsJsonAsync(address, body, TestContext.Current.CancellationToken);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;
    }

    // As an authenticator does it: RFC 6238 with SHA-1, 30 seconds, six digits; the key is Base32 (RFC 4648).
    private static string CodeOf(string key)
    {
        var bits = string.Concat(key.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // Authenticators use SHA-1.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var value = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7FFF_FFFF;
        return $"{value % 1_000_000:D6}";
    }
}

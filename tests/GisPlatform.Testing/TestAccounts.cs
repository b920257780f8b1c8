using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GisPlatform.Data;
using GisPlatform.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace GisPlatform.Testing;

/// <summary>Accounts to test with.</summary>
public static class TestAccounts
{
    /// <summary>Their password.</summary>
    public const string Password = "mật khẩu dài 12";

    /// <summary>Makes an account.</summary>
    public static Task<Account> MakeAccountAsync(this ApiServer server, AccountRole role, string? ward = null, params string[] categories) =>
        server.Database.MakeAccountAsync(role, ward, categories);

    /// <summary>The same, in the database of any server.</summary>
    public static async Task<Account> MakeAccountAsync(this TestDatabase database, AccountRole role, string? ward = null, params string[] categories)
    {
        await using var context = database.CreateContext();
        return await context.MakeAccountAsync(role, ward, categories);
    }

    /// <summary>The same, in any database.</summary>
    public static async Task<Account> MakeAccountAsync(this GisDbContext context, AccountRole role, string? ward = null, params string[] categories)
    {
        var email = $"{role}-{Guid.NewGuid():N}@test.example".ToLowerInvariant();
        var account = new Account
        {
            Email = email, NormalizedEmail = email.ToUpperInvariant(), UserName = email, NormalizedUserName = email.ToUpperInvariant(),
            EmailConfirmed = true, LockoutEnabled = true, Name = $"Nguyễn Văn {role}", Role = role, WardCode = ward, Categories = categories, SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
        context.Add(account);
        await context.SaveChangesAsync();
        return account;
    }

    /// <summary>A client that is signed in, with a bearer token, with an account of its own.</summary>
    public static async Task<HttpClient> SignInAsync(this ApiServer server, AccountRole role, string? ward = null, params string[] categories) =>
        await server.SignInAsync(await server.MakeAccountAsync(role, ward, categories));

    /// <summary>A client that is signed in with an account.</summary>
    public static Task<HttpClient> SignInAsync(this ApiServer server, Account account) => SignInAsync(server.Address, account);

    /// <summary>The same, at any server.</summary>
    public static async Task<HttpClient> SignInAsync(Uri server, Account account)
    {
        var http = new HttpClient { BaseAddress = server };
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        using var answer = await http.PostAsJsonAsync("account/login", new { account.Email, Password });
        var token = (string)(await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["accessToken"]!;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }
}

using System.Net;
using System.Net.Http.Json;
using GisPlatform.Data.Accounts;
using GisPlatform.Loader.Accounts;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Accounts;

/// <summary>What administrators do with accounts: inviteAccount, setAccountRights, lockAccount.</summary>
public sealed class AccountAdministrationTests(LeChanServer server) : IClassFixture<LeChanServer>, IAsyncLifetime
{
    private const string Invite = "mutation($email: String!, $rights: AccountRightsInput!) { inviteAccount(email: $email, rights: $rights) }";
    private const string SetRights = "mutation($id: ID!, $rights: AccountRightsInput!) { setAccountRights(id: $id, rights: $rights) { role ward } }";
    private const string Lock = "mutation($id: ID!, $isLocked: Boolean!) { lockAccount(id: $id, isLocked: $isLocked) { isLocked } }";
    private Account _adminAccount = default!;
    private HttpClient _admin = default!;

    [Fact]
    public async Task A_colleague_who_is_invited_by_mail_has_the_rights_that_were_chosen_and_no_other_address()
    {
        var email = $"{Guid.NewGuid():N}@test.example";
        var link = (string)(await _admin.DataAsync(Invite, new { email, rights = new { role = "OFFICIAL", ward = "11377", department = "Đoàn thanh niên" } }))["inviteAccount"]!;
        Assert.Contains(link, (await server.MailsAsync(email))[0].TextBody, StringComparison.Ordinal);

        using var answer = await server.Http.PostAsJsonAsync("account/setup",
            new { token = link.Split("#token=")[1], email = "somebody@else.example", TestAccounts.Password, name = "Lê Văn Cán Bộ" }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var accounts = (await _admin.DataAsync("{ accounts { email role ward department name } }"))["accounts"]!.AsArray();
        var made = accounts.Single(account => (string?)account!["email"] == email)!;
        Assert.Equal(("OFFICIAL", "11377", "Đoàn thanh niên", "Lê Văn Cán Bộ"), ((string?)made["role"], (string?)made["ward"], (string?)made["department"], (string?)made["name"]));
    }

    [Theory]
    [InlineData("no address", "OFFICIAL", "11377", "email")]
    [InlineData("a@test.example", "OFFICIAL", null, "rights.ward")]
    [InlineData("a@test.example", "OFFICIAL", "99999", "rights.ward")]
    public async Task An_invitation_that_makes_no_sense_is_refused_by_field(string email, string role, string? ward, string field) =>
        Assert.Equal(field, (await _admin.ErrorAsync(Invite, new { email, rights = new { role, ward } })).Field);

    [Fact]
    public async Task Rights_that_are_changed_hold_for_who_is_signed_in_already()
    {
        var account = await server.MakeAccountAsync(AccountRole.Resident);
        using var http = await server.SignInAsync(account);
        Assert.Equal("FORBIDDEN", (await http.ErrorAsync("{ inbox { totalCount } }")).Code);

        await _admin.DataAsync(SetRights, new { id = account.Id, rights = new { role = "PLANNER" } });

        Assert.True((int)(await http.DataAsync("{ inbox { totalCount } }"))["inbox"]!["totalCount"]! > 0);
    }

    [Fact]
    public async Task An_account_that_is_locked_is_signed_out_and_cannot_sign_in_until_it_is_opened()
    {
        var account = await server.MakeAccountAsync(AccountRole.Planner);
        using var http = await server.SignInAsync(account);

        await _admin.DataAsync(Lock, new { id = account.Id, isLocked = true });

        Assert.Equal("UNAUTHENTICATED", (await http.ErrorAsync("{ inbox { totalCount } }")).Code);
        using var refused = await server.Http.PostAsJsonAsync("account/login", new { account.Email, TestAccounts.Password }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);

        await _admin.DataAsync(Lock, new { id = account.Id, isLocked = false });

        using var again = await server.SignInAsync(account);
        Assert.NotNull((await again.DataAsync("{ me { id } }"))["me"]);
    }

    [Fact]
    public async Task The_last_administrator_can_neither_step_down_nor_be_locked_even_when_two_demote_each_other()
    {
        await server.Database.ExecuteAsync($"update account set role = 'PLANNER' where role = 'ADMIN' and id <> '{_adminAccount.Id}'");
        Assert.Equal("CONFLICT", (await _admin.ErrorAsync(Lock, new { id = _adminAccount.Id, isLocked = true })).Code);
        Assert.Equal("CONFLICT", (await _admin.ErrorAsync(SetRights, new { id = _adminAccount.Id, rights = new { role = "PLANNER" } })).Code);

        var second = await server.MakeAccountAsync(AccountRole.Admin);
        using var other = await server.SignInAsync(second);
        await Task.WhenAll(
            _admin.GraphQLAsync(SetRights, new { id = second.Id, rights = new { role = "PLANNER" } }),
            other.GraphQLAsync(SetRights, new { id = _adminAccount.Id, rights = new { role = "PLANNER" } }));

        Assert.Equal(1, await server.Database.ScalarAsync<long>("select count(*) from account where role = 'ADMIN'"));
    }

    [Fact]
    public async Task Demonstration_accounts_have_new_passwords_each_time_and_the_old_ones_end()
    {
        await using var context = server.Database.CreateContext();
        var first = await DemoAccounts.MakeAsync(context, TestContext.Current.CancellationToken);
        var second = await DemoAccounts.MakeAsync(context, TestContext.Current.CancellationToken);

        Assert.Equal([AccountRole.Official, AccountRole.Planner, AccountRole.Admin], second.Select(made => made.Account.Role));
        Assert.Equal(HttpStatusCode.Unauthorized, await LoginAsync(first[0].Account.Email!, first[0].Password));
        Assert.Equal(HttpStatusCode.OK, await LoginAsync(second[0].Account.Email!, second[0].Password));
    }

    public async ValueTask InitializeAsync()
    {
        _adminAccount = await server.MakeAccountAsync(AccountRole.Admin);
        _admin = await server.SignInAsync(_adminAccount);
    }

    public ValueTask DisposeAsync()
    {
        _admin.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<HttpStatusCode> LoginAsync(string email, string password)
    {
        using var answer = await server.Http.PostAsJsonAsync("account/login", new { email, password }, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}

using System.Net;
using System.Net.Http.Json;
using GisPlatform.Data.Accounts;
using GisPlatform.Loader.Accounts;
using GisPlatform.Testing;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Tests.Accounts;

/// <summary>Accounts by one-time links; the first administrator comes so, too.</summary>
public sealed class SetUpAccountTests(LeChanServer server) : IClassFixture<LeChanServer>, IAsyncLifetime
{
    private string _token = "";

    [Fact]
    public async Task The_link_of_the_first_start_makes_the_administrator_and_then_there_is_no_other_link()
    {
        Assert.Equal(HttpStatusCode.OK, await UseAsync(_token, "admin@test.example"));

        await using var context = server.Database.CreateContext();
        Assert.Equal(AccountRole.Admin, (await context.Accounts.SingleAsync(account => account.Email == "admin@test.example", TestContext.Current.CancellationToken)).Role);
        Assert.Null(await FirstAdministrator.InviteAsync(context, TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotFound, await UseAsync(_token, "another@test.example"));
    }

    [Fact]
    public async Task Of_twenty_who_use_one_link_at_once_one_has_the_account()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => UseAsync(_token, $"admin{i}@test.example")));

        Assert.Single(answers, HttpStatusCode.OK);
        Assert.Equal(1, await server.Database.ScalarAsync<long>("select count(*) from account where role = 'ADMIN'"));
    }

    [Fact]
    public async Task A_password_that_is_refused_leaves_the_link_good()
    {
        Assert.Equal(HttpStatusCode.BadRequest, await UseAsync(_token, "admin@test.example", "kurz"));
        Assert.Equal(HttpStatusCode.OK, await UseAsync(_token, "admin@test.example"));
    }

    [Fact]
    public async Task A_link_that_is_too_old_or_made_up_is_worth_nothing()
    {
        await server.Database.ExecuteAsync("update invitation set expires_at = now() - interval '1 second'");

        Assert.Equal(HttpStatusCode.NotFound, await UseAsync(_token, "admin@test.example"));
        Assert.Equal(HttpStatusCode.NotFound, await UseAsync("made up", "admin@test.example"));
        Assert.Equal(HttpStatusCode.NotFound, await UseAsync(null, "admin@test.example"));
    }

    public async ValueTask InitializeAsync()
    {
        await server.Database.ExecuteAsync("delete from invitation; delete from account");
        await using var context = server.Database.CreateContext();
        _token = (await FirstAdministrator.InviteAsync(context, CancellationToken.None))!;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<HttpStatusCode> UseAsync(string? token, string email, string password = TestAccounts.Password)
    {
        using var answer = await server.Http.PostAsJsonAsync("account/setup", new { token, email, password, name = "Trần Thị Quản Trị" }, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}

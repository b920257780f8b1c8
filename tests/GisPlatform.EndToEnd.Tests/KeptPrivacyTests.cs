using GisPlatform.Data.Accounts;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;
using static Microsoft.Playwright.Assertions;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>What a browser keeps by itself is what everybody may read, whoever has used it.</summary>
public sealed class KeptPrivacyTests(StaffProduct product, Browser browser) : IClassFixture<StaffProduct>, IClassFixture<Browser>
{
    private const string Secret = "Cụ bà neo đơn tầng hai";

    [Fact]
    public async Task After_an_officials_visit_nothing_of_it_is_in_the_caches_and_signing_out_forgets_what_was_seen()
    {
        var reference = await ReportSecretAsync();
        var account = await product.Database.MakeAccountAsync(AccountRole.Official, "11404");
        await using var pocket = await Pocket.NewAsync(browser.Instance, product.Address);
        await Pocket.KeptAsync(await pocket.OpenAsync("/"));
        var answer = await pocket.Context.APIRequest.PostAsync("/account/login?useCookies=true", new() { DataObject = new { email = account.Email, password = TestAccounts.Password } });
        Assert.True(answer.Ok);

        await pocket.OpenAsync("/inbox", ".inbox-list > li");
        var page = await pocket.OpenAsync($"/inbox?issue={reference}", ".staff-card h1");
        await Expect(page.Locator(".staff-card h1")).ToHaveTextAsync(Secret);
        await pocket.OpenAsync("/", ".reader .name");
        page = await pocket.OpenAsync("/account", ".staff h1");

        var kept = await page.EvaluateAsync<string[]>("""
            async () => {
              const all = [];
              for (const name of await caches.keys())
                for (const request of await (await caches.open(name)).keys()) all.push(`${request.url} ${await (await (await caches.open(name)).match(request)).text()}`);
              return all;
            }
            """);
        Assert.True(kept.Length > 200);
        foreach (var secret in new[] { Secret, reference, account.Email!, account.Name, "\"inbox\"" })
            Assert.DoesNotContain(kept, text => text.Contains(secret, StringComparison.Ordinal));
        // The official, too, has something to look at without a network: what anybody would have been shown.
        Assert.Contains(kept, text => text.Contains("/graphql/MapStart/", StringComparison.Ordinal) && text.Contains("\"me\":null", StringComparison.Ordinal));

        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await page.Locator(".sign-in").WaitForAsync();
        Assert.DoesNotContain(await page.EvaluateAsync<string[]>("() => caches.keys()"), name => name == "seen-photos");
    }

    private async Task<string> ReportSecretAsync()
    {
        await using var context = product.Database.CreateContext();
        var issue = new Issue
        {
            Title = Secret, Description = Secret, CategoryCode = "HOUSEHOLD_SUPPORT", Status = IssueStatus.Reported,
            Geometry = new NetTopologySuite.Geometries.Point(106.6820, 20.8390) { SRID = 4326 }, ReportedAt = DateTimeOffset.UtcNow, UpdatedAt = DateTimeOffset.UtcNow,
        };
        context.Add(issue);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        return await product.Database.ScalarAsync<string>($"select reference from issue where id = '{issue.Id}'");
    }
}

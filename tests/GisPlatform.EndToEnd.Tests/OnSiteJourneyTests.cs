using GisPlatform.Data.Accounts;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>A crew in the field on Saturday morning, on phones whose network comes and goes.</summary>
public sealed class OnSiteJourneyTests(FieldDay day, Browser browser) : IClassFixture<FieldDay>, IClassFixture<Browser>
{
    [Fact]
    public async Task Begun_and_done_without_a_network_over_reloads_it_is_there_once_with_photos_when_there_is_one()
    {
        var (issue, reference) = await day.AddSiteAsync();
        await using var phone = await Phone.OpenAsync(browser.Instance, day);
        await phone.KeptAsync();
        await phone.PictureAsync("onsite");
        await phone.Pocket.OfflineAsync(true, phone.Page);
        await phone.Page.ReloadAsync();

        await Expect(phone.Page.Locator(".onsite > .notice").First).ToContainTextAsync("đang dùng kế hoạch lưu trên máy");
        await phone.OpenSiteAsync(reference);
        await phone.ChooseAsync(before: true, 71);
        await phone.SayAsync("Bắt đầu");
        await phone.PictureAsync("onsite-begun");
        await phone.Page.AssertAxeFindsNothingAsync();
        await phone.Page.ReloadAsync();
        await Expect(phone.Page.Locator(".site-detail .mark")).ToHaveTextAsync("Đang làm");
        await phone.FillAsync(("people", "14"), ("quantity", "37,5"), ("waste", "3.2"), ("truckloads", "2"));
        await phone.ChooseAsync(before: false, 72, 73);
        await phone.Page.GetByLabel("Ghi chú").FillAsync("Đã thông");
        await phone.SayAsync("Xong");
        await phone.PictureAsync("onsite-done-waiting");
        Assert.Equal("PLANNED SCHEDULED 0 0 0 0 0 0 0", await day.StateAsync(issue));

        await phone.Pocket.OfflineAsync(false, phone.Page);

        await UntilAsync(issue, "DONE DONE 14 37.5 3.2 2 1 2 2");
        await Expect(phone.Page.Locator(".entries .sent")).ToHaveCountAsync(2);
        await phone.PictureAsync("onsite-sent");
        Assert.Equal(0, await phone.Page.EvaluateAsync<int>("""
            () => new Promise(done => { const open = indexedDB.open('photos', 1); open.onsuccess = () => { const all = open.result.transaction('photos').objectStore('photos').count(); all.onsuccess = () => done(all.result); }; })
            """));
        Assert.Empty(phone.Pocket.Complaints);
    }

    [Fact]
    public async Task An_answer_that_is_lost_is_asked_for_again_and_nothing_is_there_twice()
    {
        var (issue, reference) = await day.AddSiteAsync();
        await using var phone = await Phone.OpenAsync(browser.Instance, day, withWorker: false);
        var (lost, uploads) = (0, 0);
        await phone.Page.RouteAsync("**/graphql", async route =>
        {
            if (lost > 0 || !route.Request.PostData!.Contains("SendOutcome", StringComparison.Ordinal))
            {
                await route.ContinueAsync();
                return;
            }

            lost++;
            await route.FetchAsync();
            await route.AbortAsync();
        });
        phone.Page.Request += (_, request) => uploads += request.Url.EndsWith("/photos", StringComparison.Ordinal) ? 1 : 0;

        await phone.OpenSiteAsync(reference);
        await phone.ChooseAsync(before: false, 74);
        await phone.SayAsync("Xong");

        await Expect(phone.Page.Locator(".entries .sent")).ToHaveCountAsync(1, new() { Timeout = 40_000 });
        Assert.Equal((1, 1, "DONE DONE 0 0 0 0 0 1 1"), (lost, uploads, await day.StateAsync(issue)));
    }

    [Fact]
    public async Task Of_two_phones_at_one_site_the_later_word_stands_whichever_is_heard_first()
    {
        var (issue, reference) = await day.AddSiteAsync();
        await using var early = await Phone.OpenAsync(browser.Instance, day, withWorker: false);
        await using var late = await Phone.OpenAsync(browser.Instance, day, withWorker: false);
        await early.OpenSiteAsync(reference);
        await late.OpenSiteAsync(reference);
        await early.FillAsync(("people", "9"), ("quantity", "1"));
        await early.ChooseAsync(before: true, 75);
        await late.FillAsync(("quantity", "40"));
        await late.ChooseAsync(before: false, 76);
        foreach (var phone in new[] { early, late })
            await phone.Pocket.OfflineAsync(true);
        await early.SayAsync("Bắt đầu");
        await late.SayAsync("Xong");

        await late.Pocket.OfflineAsync(false);
        await UntilAsync(issue, "DONE DONE 0 40 0 0 0 1 1");
        await early.Pocket.OfflineAsync(false);

        await UntilAsync(issue, "DONE DONE 9 40 0 0 1 1 2");
    }

    [Fact]
    public async Task What_is_refused_is_shown_with_its_reason_and_kept_over_a_reload()
    {
        var (issue, reference) = await day.AddSiteAsync();
        await using var phone = await Phone.OpenAsync(browser.Instance, day, withWorker: false);
        await phone.OpenSiteAsync(reference);
        await phone.Pocket.OfflineAsync(true);
        await phone.Page.GetByLabel("Ghi chú").FillAsync("Chủ nhà đi vắng");
        await phone.SayAsync("Chưa làm được");
        await day.RemoveAsync(issue);
        await phone.Pocket.OfflineAsync(false);

        await phone.Page.GotoAsync("/onsite");
        await Expect(phone.Page.Locator(".why")).ToContainTextAsync($"{reference} không có trong kế hoạch ngày này");
        await phone.PictureAsync("onsite-refused");
        await phone.Page.AssertAxeFindsNothingAsync();
        await phone.Page.ReloadAsync();

        await Expect(phone.Page.Locator(".is-refused")).ToContainTextAsync("Chủ nhà đi vắng");
    }

    [Fact]
    public async Task A_session_that_ended_meanwhile_asks_to_sign_in_and_then_sends_what_waits()
    {
        var (issue, reference) = await day.AddSiteAsync();
        await using var phone = await Phone.OpenAsync(browser.Instance, day, withWorker: false);
        await phone.OpenSiteAsync(reference);
        await phone.Pocket.Context.ClearCookiesAsync();
        await phone.SayAsync("Bắt đầu");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Quay lại" }).ClickAsync();
        await phone.Page.GetByText("đăng nhập lại để gửi").ClickAsync();
        await phone.Page.Locator("#email").FillAsync(phone.Account.Email!);
        await phone.Page.Locator("#password").FillAsync(TestAccounts.Password);
        await phone.Page.Keyboard.PressAsync("Enter");

        await UntilAsync(issue, "STARTED IN_PROGRESS 0 0 0 0 0 0 1");
    }

    [Fact]
    public async Task Of_a_private_site_nothing_lies_on_the_phone_but_its_number()
    {
        const string secret = "Cụ bà neo đơn ngõ bảy";
        await using (var context = day.Database.CreateContext())
        {
            var hidden = new Issue
            {
                Title = secret, Description = secret, Address = secret, CategoryCode = "HOUSEHOLD_SUPPORT", Status = IssueStatus.Accepted,
                Geometry = new NetTopologySuite.Geometries.Point(106.6820, 20.8390) { SRID = 4326 }, ReportedAt = DateTimeOffset.UtcNow, UpdatedAt = DateTimeOffset.UtcNow,
            };
            context.Add(hidden);
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
            await day.PlanAsync(hidden.Id);
        }

        await using var phone = await Phone.OpenAsync(browser.Instance, day);
        await phone.KeptAsync();
        await phone.Page.Locator("a.site", new() { HasText = secret }).ClickAsync();
        await Expect(phone.Page.Locator(".site-detail .description")).ToHaveTextAsync(secret);

        Assert.False(await phone.Page.EvaluateAsync<bool>("""
            async secret => {
              const texts = Object.values(localStorage);
              for (const name of await caches.keys())
                for (const request of await (await caches.open(name)).keys()) texts.push(request.url, await (await (await caches.open(name)).match(request)).text());
              return texts.some(text => text.includes(secret));
            }
            """, secret));
        await phone.Pocket.OfflineAsync(true, phone.Page);
        await phone.Page.ReloadAsync();
        await Expect(phone.Page.Locator(".site-detail .notice")).ToContainTextAsync("không lưu trên máy");
    }

    // How it came there, seen in the database; a phone tries every ten seconds.
    private async Task UntilAsync(Guid issue, string state)
    {
        for (var tries = 0; tries < 160 && await day.StateAsync(issue) != state; tries++)
            await Task.Delay(250, TestContext.Current.CancellationToken);
        Assert.Equal(state, await day.StateAsync(issue));
    }

    // The phone of an official of the ward.
    private sealed class Phone(Pocket pocket, IPage page, Account account) : IAsyncDisposable
    {
        public Pocket Pocket => pocket;

        public IPage Page => page;

        public Account Account => account;

        public static async Task<Phone> OpenAsync(IBrowser browser, FieldDay day, bool withWorker = true)
        {
            var account = await day.OfficialAsync();
            var pocket = await Pocket.NewAsync(browser, day.Address, Screen.Phone, withWorker);
            var answer = await pocket.Context.APIRequest.PostAsync("/account/login?useCookies=true", new() { DataObject = new { email = account.Email, password = TestAccounts.Password } });
            Assert.True(answer.Ok);
            return new Phone(pocket, await pocket.OpenAsync("/onsite", "a.site"), account);
        }

        // The page, its part of the program, and the plan.
        public Task KeptAsync() => Pocket.UntilAsync(page, """
            async () => {
              const name = (await caches.keys()).find(name => name.startsWith('build-'));
              const kept = name ? (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname) : [];
              return !!navigator.serviceWorker.controller && kept.includes('/onsite') && kept.some(path => path.includes('MapClient.Staff') && path.endsWith('.wasm'));
            }
            """);

        public async Task OpenSiteAsync(string reference)
        {
            await page.Locator($"a.site[href*='{reference}']").ClickAsync();
            await page.Locator(".say").WaitForAsync();
        }

        public async Task FillAsync(params (string Field, string Text)[] figures)
        {
            foreach (var (field, text) in figures)
                await page.Locator($"input[name={field}]").FillAsync(text);
        }

        public async Task ChooseAsync(bool before, params int[] seeds)
        {
            var field = page.Locator(".site-detail fieldset").Nth(before ? 0 : 1);
            await field.Locator("input[type=file][multiple]").SetInputFilesAsync(seeds.Select(seed => new FilePayload { Name = $"{seed}.jpg", MimeType = "image/jpeg", Buffer = TestPhoto.Make(seed, 1_200, 900) }));
            await Expect(field.Locator(".chosen img")).ToHaveCountAsync(seeds.Length);
        }

        public async Task SayAsync(string word)
        {
            await page.Locator(".say").GetByRole(AriaRole.Button, new() { Name = word, Exact = true }).ClickAsync();
            await Expect(page.Locator(".said")).ToContainTextAsync("Đã ghi");
        }

        public async Task PictureAsync(string name) => await page.ScreenshotAsync(new() { Path = Repository.PathOf(".local", "screenshots", $"{name}-phone.png"), FullPage = true });

        public ValueTask DisposeAsync() => pocket.DisposeAsync();
    }
}

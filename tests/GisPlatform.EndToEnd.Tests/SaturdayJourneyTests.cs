using System.Text.RegularExpressions;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>An official plans a Saturday: asks for a suggestion, changes it, publishes it, prints it, and closes the day.</summary>
public sealed class SaturdayJourneyTests(StaffProduct product, Browser browser) : IClassFixture<StaffProduct>, IClassFixture<Browser>
{
    private static int _weeks;

    [Theory]
    [InlineData(Screen.Desk)]
    public async Task From_a_suggestion_to_a_day_that_the_public_sees(string size)
    {
        var date = Next();
        await using var visit = await Visit.OpenAsync(browser.Instance, product, size, $"/saturday?date={date}&seconds=15", await product.Database.MakeAccountAsync(AccountRole.Planner));
        var page = visit.Page;
        await visit.ShowPanelAsync();
        await visit.PictureAsync("saturday-closed");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Mở kế hoạch") }).ClickAsync();
        await Expect(page.Locator(".plan-head .status")).ToHaveTextAsync("Đang soạn");

        await page.Locator(".tabs").GetByText("Gợi ý", new() { Exact = true }).ClickAsync();
        await page.Locator(".bar").GetByRole(AriaRole.Button, new() { Name = "Gợi ý", Exact = true }).ClickAsync();
        await Expect(page.Locator(".bar").GetByText("Áp dụng vào kế hoạch")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(page.Locator(".summary")).ToContainTextAsync("Hơn danh sách");
        await visit.PictureAsync("saturday-proposal");
        await AccessibleAsync(visit);
        var (locked, excluded) = (await ReferenceAsync(page, 0), await ReferenceAsync(page, 1));
        await FixAsync(page, locked, "Ghim");
        await FixAsync(page, excluded, "Loại");
        await page.Locator(".bar").GetByRole(AriaRole.Button, new() { Name = "Gợi ý lại quanh 2 điểm đã cố định" }).ClickAsync();
        await Expect(page.Locator(".bar").GetByText("Áp dụng vào kế hoạch")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(page.Locator($".group [data-reference='{locked}']")).ToHaveCountAsync(1);
        await Expect(page.Locator($".group [data-reference='{excluded}']")).ToHaveCountAsync(0);
        await page.Locator(".bar").GetByText("Áp dụng vào kế hoạch").ClickAsync();
        await Expect(page.Locator(".tabs a[aria-current]")).ToHaveTextAsync("Kế hoạch");
        await Expect(page.Locator($".group [data-reference='{locked}']")).ToHaveCountAsync(1);

        // One is dragged to the crew below.
        var from = page.Locator(".group:has(.site)").Nth(0);
        var to = page.Locator(".group:has(.site)").Nth(1);
        var dragged = await from.Locator(".words").First.GetAttributeAsync("data-reference");
        var name = await to.GetAttributeAsync("aria-label");
        await visit.PictureAsync("saturday-draft");
        await AccessibleAsync(visit);
        await DragAsync(page, from.Locator(".handle").First, to.Locator("ol"));
        await Expect(page.Locator($".group[aria-label='{name}'] [data-reference='{dragged}']")).ToHaveCountAsync(1);
        await visit.UntilAsync($"return map.querySourceFeatures('plan').some(f => f.properties.reference === '{dragged}');", true);

        await page.GetByRole(AriaRole.Button, new() { Name = "Công bố…" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Công bố cho người dân" }).ClickAsync();
        await Expect(page.Locator(".plan-head .status")).ToHaveTextAsync("Đã công bố");
        await visit.PictureAsync("saturday-published");
        var order = await page.Locator(".group .words").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.reference)");
        await page.Locator(".papers summary").ClickAsync();
        var sheets = await page.RunAndWaitForPopupAsync(() => page.GetByText("In mọi phiếu").ClickAsync());
        // Ninety sheets take a while to arrive.
        await sheets.WaitForLoadStateAsync();
        var text = await sheets.Locator("body").TextContentAsync() ?? "";
        // The crews' sheets come last, each with its sites in order.
        var places = order.Select(reference => text.LastIndexOf(reference, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        await sheets.CloseAsync();

        // The day has come; nothing but the calendar is changed.
        var held = await MoveToPastAsync(date);
        await visit.GoAsync($"/saturday?date={held}&tab=outcome");
        await visit.ShowPanelAsync();
        await page.Locator($"#outcome-{locked} button").ClickAsync();
        await page.Locator("form").GetByLabel("Số người tham gia").FillAsync("14");
        await page.Locator("form").GetByLabel("Hoặc: vì sao không có ảnh").FillAsync("Trời đã tối");
        await visit.PictureAsync("saturday-outcome");
        await AccessibleAsync(visit);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu kết quả" }).ClickAsync();
        await Expect(page.Locator($"#outcome-{locked} .came")).ToContainTextAsync("đã làm");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kết thúc buổi…" }).ClickAsync();
        await page.GetByLabel("Lượt người tham gia").FillAsync("140");
        await page.Locator("form .option input").Last.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Kết thúc buổi", Exact = true }).ClickAsync();
        await Expect(page.Locator(".plan-head .status")).ToHaveTextAsync("Đã kết thúc");
        await visit.PictureAsync("saturday-held");

        await using var resident = await Visit.OpenAsync(browser.Instance, product, size);
        await resident.Page.GotoAsync($"/saturdays/{held}");
        await Expect(resident.Page.Locator("body")).ToContainTextAsync("140");
        await Expect(resident.Page.Locator($"a[href*='{locked}']").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(Screen.Desk)]
    public async Task Two_officials_see_each_other_and_lose_nothing(string size)
    {
        var date = Next();
        var account = await product.Database.MakeAccountAsync(AccountRole.Planner);
        using (var http = await TestAccounts.SignInAsync(product.Address, account))
        {
            await http.DataAsync($"mutation {{ openSaturday(date: \"{date}\", key: \"{Guid.NewGuid()}\") {{ version }} }}");
            foreach (var issue in (await http.DataAsync("{ issues(where: { status: [ACCEPTED, REOPENED] }, first: 2) { nodes { id } } }"))["issues"]!["nodes"]!.AsArray())
                await http.DataAsync($"mutation {{ addSite(change: {{ date: \"{date}\", key: \"{Guid.NewGuid()}\" }}, issue: \"{issue!["id"]}\") {{ version }} }}");
        }

        await using var one = await Visit.OpenAsync(browser.Instance, product, size, $"/saturday?date={date}", account);
        await using var other = await Visit.OpenAsync(browser.Instance, product, size, $"/saturday?date={date}", await product.Database.MakeAccountAsync(AccountRole.Planner));
        await one.ShowPanelAsync();
        await other.ShowPanelAsync();
        var row = one.Page.Locator(".group .words").First;
        var reference = (await row.GetAttributeAsync("data-reference"))!;
        await row.ClickAsync();
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Sửa việc" }).ClickAsync();
        await one.Page.Locator(".editor textarea").FillAsync("Mang thêm xe cải tiến");

        await other.Page.Locator($"[data-reference='{reference}']").ClickAsync();
        await other.Page.Locator(".editor .crew-choice").SelectOptionAsync(new SelectOptionValue { Index = 3 });

        await Expect(one.Page.Locator(".news")).ToContainTextAsync(reference, new() { Timeout = 30_000 });
        await Expect(one.Page.Locator(".editor textarea")).ToHaveValueAsync("Mang thêm xe cải tiến");
        await one.PictureAsync("saturday-news");
        await one.Page.Locator(".editor form .primary").ClickAsync();
        await Expect(other.Page.Locator(".news")).ToContainTextAsync(reference, new() { Timeout = 30_000 });
        await Expect(other.Page.Locator(".editor")).ToContainTextAsync("Mang thêm xe cải tiến");
    }

    [Theory]
    [InlineData(Screen.Phone)]
    public async Task The_year_tells_who_has_done_too_little_this_month(string size)
    {
        await using var visit = await Visit.OpenAsync(browser.Instance, product, size, "/saturday?tab=season", await product.Database.MakeAccountAsync(AccountRole.Official, "11404"));
        await visit.ShowPanelAsync();
        await Expect(visit.Page.Locator(".strip .name")).ToHaveCountAsync(15);
        await Expect(visit.Page.Locator("section[aria-labelledby=behind] li").First).ToContainTextAsync("/2");
        await visit.PictureAsync("saturday-season");
        await visit.Page.Locator(".season summary").ClickAsync();
        await AccessibleAsync(visit);
    }

    private static async Task AccessibleAsync(Visit visit)
    {
        await visit.Page.WaitForTimeoutAsync(300);
        await visit.Page.AssertAxeFindsNothingAsync();
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('#app').scrollWidth <= document.querySelector('#app').clientWidth + 1"));
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('#app button, #app select, #app input:not([type=checkbox], [type=radio], [type=file]), #app textarea, #app .tabs a, #app nav a, summary, .handle[data-drag], .words')]
              .filter(e => e.getClientRects().length && (e.getBoundingClientRect().height < 24 || e.getBoundingClientRect().width < 24))
              .map(e => e.outerHTML.slice(0, 120))
            """));
    }

    private static async Task<string> ReferenceAsync(IPage page, int row) => (await page.Locator(".group .site .words").Nth(row).GetAttributeAsync("data-reference"))!;

    private static async Task FixAsync(IPage page, string reference, string button)
    {
        await page.Locator($".group [data-reference='{reference}']").ClickAsync();
        await page.Locator($"#site-{reference} .editor").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }

    // As a hand does: in steps, and let go above the list.
    private static async Task DragAsync(IPage page, ILocator handle, ILocator list)
    {
        await handle.ScrollIntoViewIfNeededAsync();
        var (start, end) = ((await handle.BoundingBoxAsync())!, (await list.BoundingBoxAsync())!);
        await page.Mouse.MoveAsync(start.X + (start.Width / 2), start.Y + (start.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(start.X + 40, start.Y + 30, new() { Steps = 4 });
        await page.Mouse.MoveAsync(end.X + 80, end.Y + 4, new() { Steps = 8 });
        await page.Mouse.UpAsync();
    }

    // Early in a month: towards its end crews owe activities, and there may be no simple list to compare with.
    private static string Next()
    {
        var coming = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7)).AddDays(1);
        var left = Interlocked.Increment(ref _weeks);
        while (coming is not { DayOfWeek: DayOfWeek.Saturday, Day: <= 14 } || --left > 0)
            coming = coming.AddDays(1);
        return coming.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<string> MoveToPastAsync(string date)
    {
        var past = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture).AddDays(-7 * 300).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await product.Database.ExecuteAsync($"""
            set session_replication_role = replica;
            update saturday set date = '{past}' where date = '{date}';
            update site set saturday_date = '{past}' where saturday_date = '{date}';
            update saturday_crew set saturday_date = '{past}' where saturday_date = '{date}';
            update site_exclusion set saturday_date = '{past}' where saturday_date = '{date}';
            update saturday_change set saturday_date = '{past}' where saturday_date = '{date}';
            set session_replication_role = default
            """);
        return past;
    }
}

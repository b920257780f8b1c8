using GisPlatform.Data.Accounts;
using GisPlatform.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>Each journey by the keyboard alone; those through the map, the inbox and the public pages stand with their other tests.</summary>
public sealed class KeyboardTests(FieldDay day, Browser browser) : IClassFixture<FieldDay>, IClassFixture<Browser>
{
    [Fact]
    public async Task A_resident_reports_a_problem()
    {
        await using var visit = await Visit.OpenAsync(browser.Instance, day, Screen.Desk);
        var page = visit.Page;
        await page.TabAndPressAsync(".report-link a");
        await page.TabAndTypeAsync(".report input[type=search]", "den nghe");
        await page.Keyboard.PressAsync("Enter");
        await page.TabAndPressAsync(".found button");
        await page.TabAndPressAsync(".report input[name=category]", "Space");
        await page.TabAndTypeAsync(".report label:has-text('Tóm tắt') input", "Báo bằng bàn phím");
        await page.TabAndPressAsync(".report .send .primary");

        await Expect(page.Locator(".sent h2")).ToBeFocusedAsync();
        Assert.Equal(1, await day.Database.ScalarAsync<long>("select count(*) from issue where title = 'Báo bằng bàn phím'"));
    }

    [Fact]
    public async Task A_planner_signs_in_plans_a_Saturday_moves_a_site_to_another_crew_and_publishes()
    {
        var account = await day.Database.MakeAccountAsync(AccountRole.Planner);
        var date = DateOnly.Parse(day.Date, System.Globalization.CultureInfo.InvariantCulture).AddDays(28).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await using var visit = await Visit.OpenAsync(browser.Instance, day, Screen.Desk, $"/signin?back={Uri.EscapeDataString($"/saturday?date={date}&tab=candidates")}");
        var page = visit.Page;
        await page.TabAndTypeAsync("#email", account.Email!);
        await page.TabAndTypeAsync("#password", TestAccounts.Password);
        await page.Keyboard.PressAsync("Enter");

        await page.TabAndPressAsync("form .primary:has-text('Mở kế hoạch')");
        for (var sites = 1; sites <= 2; sites++)
        {
            await page.TabToAsync(".candidate .add");
            var candidate = page.Locator($"#{await page.EvaluateAsync<string>("() => document.activeElement.closest('.candidate').id")}");
            await page.Keyboard.PressAsync("Enter");
            await Expect(candidate).ToHaveCountAsync(0);
        }

        await page.TabAndPressAsync(".tabs a:has-text('Kế hoạch')", back: true);
        await Expect(page.Locator(".group .words")).ToHaveCountAsync(2);
        var reference = await page.Locator(".group .words").First.GetAttributeAsync("data-reference");
        await page.TabAndPressAsync($".group .words[data-reference='{reference}']");
        await page.TabToAsync(".editor .crew-choice");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator($".group:not([aria-label^='Chưa']):has([data-reference='{reference}'])")).ToHaveCountAsync(1);
        await page.TabAndPressAsync(".editor button:has-text('Ghim')");
        await Expect(page.Locator(".editor button:has-text('Ghim')")).ToHaveAttributeAsync("aria-pressed", "true");

        await page.TabAndPressAsync(".plan-bar .primary", back: true);
        await page.TabAndPressAsync("form .primary:has-text('Công bố')");
        await Expect(page.Locator(".plan-head .status")).ToHaveTextAsync("Đã công bố");
    }

    [Fact]
    public async Task A_planner_looks_into_a_hotspot()
    {
        await using var visit = await Visit.OpenAsync(browser.Instance, day, Screen.Desk, "/planner", await day.Database.MakeAccountAsync(AccountRole.Planner));
        var page = visit.Page;
        var whole = await page.Locator(".verdict").First.TextContentAsync();
        await page.TabAndPressAsync(".range .from", "ArrowRight");
        await Expect(page.Locator(".verdict").First).Not.ToHaveTextAsync(whole!);
        await page.TabAndPressAsync("button[aria-pressed]:has-text('Bảng')");
        await page.TabAndPressAsync("tbody a");
        await Expect(page.Locator("#chosen")).ToBeVisibleAsync();
        await page.TabToAsync("button:has-text('CSV')");
        var file = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        Assert.EndsWith(".csv", file.SuggestedFilename, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_crew_says_what_came_of_a_site()
    {
        var (issue, reference) = await day.AddSiteAsync();
        await using var visit = await Visit.OpenAsync(browser.Instance, day, Screen.Phone, "/onsite", await day.OfficialAsync());
        var page = visit.Page;
        await page.TabAndPressAsync($"a.site[href*='{reference}']");
        await page.TabAndPressAsync(".say button:has-text('Bắt đầu')");
        await Expect(page.Locator(".said")).ToContainTextAsync("Đã ghi");
        await page.TabAndTypeAsync("input[name=people]", "9");
        await page.TabAndPressAsync(".say button:has-text('Xong')");
        // Without a photo a reason is asked for.
        await page.TabAndTypeAsync(".site-detail label:has-text('vì sao không có ảnh') input", "Hết pin");
        await page.TabAndPressAsync(".say button:has-text('Xong')");

        for (var tries = 0; tries < 60 && await day.StateAsync(issue) != "DONE DONE 9 0 0 0 0 0 2"; tries++)
            await page.WaitForTimeoutAsync(500);
        Assert.Equal("DONE DONE 9 0 0 0 0 0 2", await day.StateAsync(issue));
    }
}

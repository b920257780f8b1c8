using GisPlatform.Data.Accounts;
using GisPlatform.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>Staff keep the murals that the public browses.</summary>
public sealed class MuralKeepingTests(StaffProduct product, Browser browser) : IClassFixture<StaffProduct>, IClassFixture<Browser>
{
    [Fact]
    public async Task A_wall_that_was_done_becomes_a_mural_with_a_photo_that_everybody_sees_and_that_can_fade()
    {
        await using var visit = await Visit.OpenAsync(browser.Instance, product, Screen.Desk, "/mural-keeping", await product.Database.MakeAccountAsync(AccountRole.Planner));
        var page = visit.Page;
        await Expect(page.Locator(".row").First).ToBeVisibleAsync();
        await visit.PictureAsync("murals");

        await page.Locator(".tabs").GetByText("Tường đã xong").ClickAsync();
        var wall = page.Locator("li a[href*=source]").First;
        var title = await wall.TextContentAsync() ?? "";
        await wall.ClickAsync();
        await Expect(page.GetByLabel("Tên tranh", new() { Exact = true })).ToHaveValueAsync(title);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Expect(page.Locator("form [role=alert]")).ToContainTextAsync("Hãy điền: Tác giả");
        await page.GetByLabel("Tác giả").FillAsync("Đoàn phường");
        await page.GetByLabel("Ngày vẽ xong").FillAsync("2026-11-07");
        await page.GetByLabel("Câu chuyện", new() { Exact = true }).FillAsync("Vẽ trong một buổi sáng thứ 7.");
        await page.Locator("input[type=file][multiple]").SetInputFilesAsync(new FilePayload { Name = "tranh.jpg", MimeType = "image/jpeg", Buffer = TestPhoto.Make(31, 1200, 900) });
        await page.GetByLabel("Ảnh của ai").FillAsync("Đoàn phường");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Expect(page.Locator(".said")).ToHaveTextAsync("Đã lưu");
        await Expect(page.Locator("h1")).ToHaveTextAsync(title);

        await page.GetByRole(AriaRole.Button, new() { Name = "đã phai" }).ClickAsync();
        await Expect(page.Locator(".said")).ToHaveTextAsync("Đã ghi: đã phai");
        await visit.PictureAsync("mural-kept");

        await page.GetByRole(AriaRole.Link, new() { Name = "Trang công khai" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(title);
        await Expect(page.Locator("#pictures img").First).ToBeVisibleAsync();
        await Expect(page.Locator(".marks .worn").First).ToBeVisibleAsync();

        // From the mural to the issue that it came of, and back.
        await page.Locator(".facts a[href*=issue]").ClickAsync();
        await page.Locator(".issue-card dl a[href*=mural]").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(title);
    }
}

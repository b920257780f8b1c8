using System.Text.RegularExpressions;
using GisPlatform.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>A resident reports with photos, on a phone, with and without a network.</summary>
public sealed class PhotoJourneyTests(PublishedProduct product, Browser browser) : IClassFixture<PublishedProduct>, IClassFixture<Browser>
{
    [Fact]
    public async Task A_report_with_a_photo_survives_a_reload_arrives_and_tells_its_reporter_that_the_photo_waits_and_everybody_once_it_is_public()
    {
        const string title = "Rác trước cổng, có ảnh";
        await using var visit = await Visit.OpenAsync(browser.Instance, product, Screen.Phone, "/?report=1");
        var page = visit.Page;
        await visit.ShowPanelAsync();
        await FillAsync(page, title);
        // Wider than what is uploaded, and taken some kilometres off.
        await ChooseAsync(page, Jpeg("cong.jpg", 61, 4_000, 3_000, (106.70, 20.83)), Jpeg("ngo.jpg", 62, 1_200, 900, null));
        await Expect(page.Locator(".chosen img")).ToHaveCountAsync(2);
        await Expect(page.Locator("fieldset .notice")).ToContainTextAsync(new Regex("Ảnh 1 được chụp cách vị trí đã chọn [0-9],[0-9] km"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Đúng chỗ này" }).ClickAsync();
        await page.ReloadAsync();
        await visit.ReadyAsync();
        await Expect(page.Locator(".chosen img")).ToHaveCountAsync(2);
        var widths = await page.Locator(".chosen img").EvaluateAllAsync<int[]>("all => Promise.all(all.map(async image => { await image.decode(); return image.naturalWidth; }))");
        Assert.Equal([2_560, 1_200], widths);
        await Expect(page.Locator("fieldset .notice")).ToHaveCountAsync(0);
        await visit.ShowPanelAsync();
        await page.Locator(".chosen").ScrollIntoViewIfNeededAsync();
        await visit.PictureAsync("photo-step");
        await AxeFindsNothingAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi phản ánh" }).ClickAsync();
        await Expect(page.Locator(".sent h2")).ToContainTextAsync("Đã nhận phản ánh", new() { Timeout = 30_000 });
        await page.Locator(".sent a").ClickAsync();
        await Expect(page.Locator(".issue-card h2")).ToHaveTextAsync(title);
        await Expect(page.Locator(".issue-card .notice")).ToHaveTextAsync("Ảnh của bạn đang chờ cán bộ duyệt: 2");
        await visit.PictureAsync("photo-waiting");

        Assert.Equal(2, await product.Database.ExecuteAsync($"update photo set status = 'PUBLIC' where issue_id = (select id from issue where title = '{title}')"));
        await page.ReloadAsync();
        await visit.ReadyAsync();
        await visit.ShowPanelAsync();
        await Expect(page.Locator(".photos img")).ToHaveCountAsync(2);
        await visit.PictureAsync("photo-card");
        await page.Locator(".photos button").First.ClickAsync();
        await Expect(page.Locator(".viewer")).ToHaveAttributeAsync("open", "");
        Assert.Equal(2_048, await page.Locator(".viewer img").EvaluateAsync<int>("async image => { await image.decode(); return image.naturalWidth; }"));
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(".viewer figcaption")).ToContainTextAsync("2 trên 2");
        await visit.PictureAsync("photo-viewer");
        await page.Locator(".viewer summary").ClickAsync();
        await AxeFindsNothingAsync(page);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".viewer")).Not.ToBeVisibleAsync();
        await Expect(page.Locator(".photos button").First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Without_a_network_report_and_photo_wait_over_a_closed_page_and_are_sent_once()
    {
        const string title = "Ảnh khi mất mạng";
        await using var context = await browser.Instance.NewContextAsync(Screen.Of(Screen.Phone));
        var page = await context.NewPageAsync();
        await OpenFormAsync(page);
        await FillAsync(page, title);
        await ChooseAsync(page, Jpeg("ho.jpg", 63, 1_600, 1_200, null));
        await Expect(page.Locator(".chosen img")).ToHaveCountAsync(1);
        await context.SetOfflineAsync(true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi phản ánh" }).ClickAsync();
        await Expect(page.Locator(".report .notice")).ToContainTextAsync("được giữ trên máy này");
        await page.CloseAsync();

        await context.SetOfflineAsync(false);
        var later = await context.NewPageAsync();
        await OpenFormAsync(later);

        await Expect(later.GetByText("Phản ánh chờ mạng đã gửi xong: LC-")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        Assert.Equal("1 1", await product.Database.ScalarAsync<string>($"select count(distinct i.id) || ' ' || count(p.id) from issue i left join photo p on p.issue_id = i.id where i.title = '{title}'"));
        Assert.Equal(0, await later.EvaluateAsync<int>("""
            () => new Promise(done => { const open = indexedDB.open('photos', 1); open.onsuccess = () => { const all = open.result.transaction('photos').objectStore('photos').count(); all.onsuccess = () => done(all.result); }; })
            """));
    }

    [Fact]
    public async Task A_file_that_is_no_photo_is_told_by_name_and_nothing_of_it_is_kept()
    {
        await using var visit = await Visit.OpenAsync(browser.Instance, product, Screen.Phone, "/?report=1");
        await visit.ShowPanelAsync();

        await ChooseAsync(visit.Page, new FilePayload { Name = "ảnh.jpg", MimeType = "image/jpeg", Buffer = "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray() },
            new FilePayload { Name = "lớn.jpg", MimeType = "image/jpeg", Buffer = new byte[16_000_000] });

        await Expect(visit.Page.Locator(".refused")).ToHaveTextAsync(
            ["Không mở được “ảnh.jpg”. Hãy chọn ảnh JPEG, PNG hoặc WebP.", "“lớn.jpg” quá lớn: tối đa 15 MB và 60 triệu điểm ảnh."]);
        await Expect(visit.Page.Locator(".chosen")).ToHaveCountAsync(0);
    }

    private static async Task AxeFindsNothingAsync(IPage page) =>
        await page.AssertAxeFindsNothingAsync();

    private static FilePayload Jpeg(string name, int seed, int width, int height, (double Lon, double Lat)? at) =>
        new() { Name = name, MimeType = "image/jpeg", Buffer = TestPhoto.Make(seed, width, height, at: at) };

    private static Task ChooseAsync(IPage page, params FilePayload[] files) => page.Locator("input[type=file][multiple]").SetInputFilesAsync(files);

    private static async Task FillAsync(IPage page, string title)
    {
        await page.GetByPlaceholder("Tên phố, hồ, địa danh").FillAsync("den nghe");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".found button").First.ClickAsync();
        await page.Locator("input[value=LITTER]").CheckAsync();
        await page.GetByLabel("Tóm tắt").FillAsync(title);
    }

    private async Task OpenFormAsync(IPage page)
    {
        await page.GotoAsync(new Uri(product.Address, "/?report=1").ToString());
        await page.Locator(".report form").WaitForAsync(new() { Timeout = 40_000 });
    }
}

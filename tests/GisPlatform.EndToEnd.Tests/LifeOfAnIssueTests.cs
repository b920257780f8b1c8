using System.Text.Json.Nodes;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>From "this drain is blocked" to "it is not fixed", each on a phone of its own.</summary>
public sealed class LifeOfAnIssueTests(StaffProduct product, Browser browser) : IClassFixture<StaffProduct>, IClassFixture<Browser>
{
    private const string Title = "Cống tắc trước đền Nghè";
    private const string Reporter = "Bà Tư";

    [Fact]
    public async Task A_resident_reports_an_official_finishes_residents_deny_and_the_public_history_names_nobody()
    {
        await using var resident = await OpenAsync("/?report=1");
        var (reference, ward) = await ReportAsync(resident);
        var account = await product.Database.MakeAccountAsync(AccountRole.Official, ward);
        await using var official = await Visit.OpenAsync(browser.Instance, product, Screen.Phone, $"/inbox?issue={reference}", account);
        await official.ShowPanelAsync();

        await Expect(official.Page.Locator(".staff-card .photos img")).ToHaveCountAsync(1);
        await Expect(official.Page.Locator(".reporter")).ToContainTextAsync(Reporter);
        await ApproveAsync(official);
        await Expect(resident.Page.Locator(".photos img")).ToHaveCountAsync(1, new() { Timeout = 40_000 });
        await official.GoAsync($"/inbox?issue={reference}");
        await official.ShowPanelAsync();
        await official.Page.GetByRole(AriaRole.Button, new() { Name = "Tiếp nhận", Exact = true }).ClickAsync();
        await StandsAsync(resident, "Đã tiếp nhận");
        await official.GoAsync($"/inbox?tab=Work&issue={reference}");
        await official.ShowPanelAsync();
        await DoAsync(official, "Bắt đầu làm");
        await StandsAsync(resident, "Đang làm");
        await official.Page.GetByRole(AriaRole.Button, new() { Name = "Báo làm xong" }).First.ClickAsync();
        await ChooseAsync(official, 72);
        await official.PictureAsync("life-finish");
        await SendAsync(official, "Báo làm xong");
        await StandsAsync(resident, "Đã làm xong");
        await Expect(resident.Page.Locator(".photos button span")).ToHaveTextAsync("Sau khi làm");
        Assert.Equal(2, await resident.Page.Locator(".photos button").CountAsync());
        await resident.PictureAsync("life-done");

        await resident.Page.GetByRole(AriaRole.Button, new() { Name = "Chưa sửa" }).ClickAsync();
        await DenyByAnotherDeviceAsync(reference);
        await using var second = await OpenAsync($"/?issue={reference}");
        await second.ShowPanelAsync();
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Chưa sửa" }).ClickAsync();
        await StandsAsync(second, "Mở lại");
        await StandsAsync(resident, "Mở lại");
        await resident.PictureAsync("life-reopened");

        var answer = await AskAsync("query($reference: String!) { issue(reference: $reference) { status photos { kind } history { role toStatus note photoCount } } }", new { reference });
        var issue = answer["data"]!["issue"]!;
        Assert.Equal(["REPORTED", "ACCEPTED", "IN_PROGRESS", "DONE", "REOPENED"], issue["history"]!.AsArray().Select(entry => (string)entry!["toStatus"]!));
        Assert.Equal(["RESIDENT", "OFFICIAL", "OFFICIAL", "OFFICIAL", "RESIDENT"], issue["history"]!.AsArray().Select(entry => (string)entry!["role"]!));
        Assert.Equal(["REPORT", "AFTER"], issue["photos"]!.AsArray().Select(photo => (string)photo!["kind"]!));
        foreach (var name in new[] { Reporter, account.Name, account.Email! })
            Assert.DoesNotContain(name, $"{answer} {await second.Page.Locator("#app").TextContentAsync()}", StringComparison.Ordinal);
    }

    // The reporter keeps the issue's page open from then on.
    private async Task<(string Reference, string Ward)> ReportAsync(Visit visit)
    {
        var page = visit.Page;
        await visit.ShowPanelAsync();
        await page.GetByPlaceholder("Tên phố, hồ, địa danh").FillAsync("den nghe");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".found button").First.ClickAsync();
        await page.Locator("input[value=DRAIN]").CheckAsync();
        await ChooseAsync(visit, 71);
        await page.GetByLabel("Tóm tắt").FillAsync(Title);
        await page.Locator("summary", new() { HasText = "Liên hệ" }).ClickAsync();
        await page.GetByLabel("Họ tên").FillAsync(Reporter);
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi phản ánh" }).ClickAsync();
        await Expect(page.Locator(".sent h2")).ToContainTextAsync("Đã nhận phản ánh", new() { Timeout = 40_000 });
        await page.Locator(".sent a").ClickAsync();
        await Expect(page.Locator(".issue-card h2")).ToHaveTextAsync(Title);
        await visit.ShowPanelAsync();
        var found = await AskAsync("query($text: String!) { issues(where: { text: $text }, first: 1) { nodes { reference ward(asOf: \"2024-12-31\") { code } } } }", new { text = Title });
        var issue = found["data"]!["issues"]!["nodes"]![0]!;
        return ((string)issue["reference"]!, (string)issue["ward"]!["code"]!);
    }

    private static async Task ApproveAsync(Visit visit)
    {
        await visit.GoAsync("/inbox?tab=Content");
        await visit.ShowPanelAsync();
        await Expect(visit.Page.Locator(".waiting > li")).ToHaveCountAsync(1);
        await visit.PictureAsync("life-content");
        await visit.Page.AssertAxeFindsNothingAsync();
        await visit.Page.Locator(".waiting .primary").ClickAsync();
        await Expect(visit.Page.Locator(".empty")).ToContainTextAsync("Không có ảnh hay nội dung nào chờ duyệt");
    }

    private static async Task ChooseAsync(Visit visit, int seed)
    {
        await visit.Page.Locator("input[type=file][multiple]").SetInputFilesAsync(new FilePayload { Name = "anh.jpg", MimeType = "image/jpeg", Buffer = TestPhoto.Make(seed) });
        await Expect(visit.Page.Locator(".chosen img")).ToHaveCountAsync(1);
    }

    private static async Task DoAsync(Visit visit, string action)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = action }).First.ClickAsync();
        await SendAsync(visit, action);
    }

    private static async Task SendAsync(Visit visit, string action)
    {
        await visit.Page.Locator(".action-form").GetByRole(AriaRole.Button, new() { Name = action }).ClickAsync();
        await Expect(visit.Page.Locator(".saved")).ToContainTextAsync($"Đã lưu: {action}");
    }

    // Nobody reloads: the server tells the page.
    private static Task StandsAsync(Visit visit, string status) =>
        Expect(visit.Page.Locator(".card-marks")).ToContainTextAsync(status, new() { Timeout = 40_000 });

    private async Task DenyByAnotherDeviceAsync(string reference)
    {
        var id = (string)(await AskAsync("query($reference: String!) { issue(reference: $reference) { id } }", new { reference }))["data"]!["issue"]!["id"]!;
        var answer = await AskAsync("mutation($id: ID!, $voter: ID!) { denyFix(id: $id, voter: $voter) { status } }", new { id, voter = Guid.NewGuid() });
        Assert.Equal("DONE", (string?)answer["data"]?["denyFix"]?["status"]);
    }

    private async Task<JsonObject> AskAsync(string query, object variables)
    {
        using var http = new HttpClient { BaseAddress = product.Address };
        return await http.GraphQLAsync(query, variables);
    }

    private Task<Visit> OpenAsync(string path) => Visit.OpenAsync(browser.Instance, product, Screen.Phone, path);
}

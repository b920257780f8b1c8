using GisPlatform.Data.Accounts;
using GisPlatform.Testing;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>The sheets of a Saturday, as a browser prints them.</summary>
public sealed class PrintedSheetTests(StaffProduct product, Browser browser) : IClassFixture<StaffProduct>, IClassFixture<Browser>
{
    private const string Crew = "Đội thoát nước quận";

    [Fact]
    public async Task The_PDF_of_a_crews_sheet_holds_every_site_in_order_on_A4()
    {
        var account = await product.Database.MakeAccountAsync(AccountRole.Planner);
        using var http = await TestAccounts.SignInAsync(product.Address, account);
        var (date, crew, sites) = await PlanAsync(http, 9);

        var pdf = await PrintAsync(account, $"/saturdays/{date}/print?crew={crew}");

        using var document = PdfDocument.Open(pdf);
        Assert.All(document.GetPages(), page => Assert.Equal((595, 842), ((int)Math.Round(page.Width), (int)Math.Round(page.Height))));
        Assert.InRange(document.NumberOfPages, 1, 3);
        var text = string.Join(' ', document.GetPages().Select(page => ContentOrderTextExtractor.GetText(page))).Normalize();
        Assert.Contains("NGÀY THỨ 7 CÙNG DÂN", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Crew, text, StringComparison.Ordinal);
        Assert.Contains("Thứ bảy, ngày", text, StringComparison.Ordinal);
        // By their references: a title may be broken over lines.
        var order = sites.Select(reference => text.IndexOf(reference, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, order);
        Assert.Equal(order.Order(), order);
        Assert.Contains("Đội trưởng", text, StringComparison.Ordinal);
    }

    private async Task<byte[]> PrintAsync(Account account, string path)
    {
        await using var context = await browser.Instance.NewContextAsync(new() { BaseURL = product.Address.ToString() });
        var signedIn = await context.APIRequest.PostAsync("/account/login?useCookies=true", new() { DataObject = new { email = account.Email, password = TestAccounts.Password } });
        Assert.True(signedIn.Ok);
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type == "error" ? [message.Text] : []);
        await page.GotoAsync(path);
        var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
        // The Content-Security-Policy would complain of what it keeps out.
        Assert.Empty(complaints);
        return pdf;
    }

    private async Task<(string Date, string Crew, List<string> Sites)> PlanAsync(HttpClient http, int count)
    {
        var date = (string)(await http.DataAsync("{ nextSaturday { date } }"))["nextSaturday"]!["date"]!;
        var crew = (await product.Database.ScalarAsync<Guid>($"select id from crew where name = '{Crew}'")).ToString();
        await http.DataAsync($"mutation {{ openSaturday(date: \"{date}\", key: \"{Guid.NewGuid()}\") {{ version }} }}");
        var issues = (await http.DataAsync($"{{ issues(where: {{ category: [\"DRAIN\"], status: [ACCEPTED, REOPENED] }}, first: {count}) {{ nodes {{ id reference }} }} }}"))["issues"]!["nodes"]!.AsArray();
        Assert.Equal(count, issues.Count);
        foreach (var issue in issues)
            await http.DataAsync($"mutation {{ addSite(change: {{ date: \"{date}\", key: \"{Guid.NewGuid()}\" }}, issue: \"{issue!["id"]}\", plan: {{ crew: \"{crew}\" }}) {{ version }} }}");
        return (date, crew, [.. issues.Select(issue => (string)issue!["reference"]!)]);
    }
}

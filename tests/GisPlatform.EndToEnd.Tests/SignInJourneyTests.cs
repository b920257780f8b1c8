using System.Buffers.Binary;
using System.Security.Cryptography;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;
using Microsoft.Playwright;
using MimeKit;
using static Microsoft.Playwright.Assertions;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>An official signs in, with all that guards an account.</summary>
public sealed class SignInJourneyTests(PublishedProduct product, Browser browser) : IClassFixture<PublishedProduct>, IClassFixture<Browser>
{
    [Theory]
    [InlineData(Screen.Phone)]
    public async Task From_the_map_one_signs_in_sets_up_the_second_factor_and_then_needs_it(string size)
    {
        var account = await product.Database.MakeAccountAsync(AccountRole.Official, "11404");
        await using var visit = await Visit.OpenAsync(browser.Instance, product, size, "/?ward=11404");
        var page = visit.Page;
        await page.Locator(".sign-in").ClickAsync();
        await visit.PictureAsync("signin");
        await SignInAsync(page, account);
        await page.Locator(".reader .name").WaitForAsync();

        await Expect(page.Locator("#ward-heading")).ToHaveTextAsync("Phường Dư Hàng Kênh");
        await Expect(page.Locator(".reader .name")).ToHaveTextAsync(account.Name);
        await visit.GoAsync("/inbox");
        await Expect(page.Locator(".notice")).ToContainTextAsync("Cán bộ phải có lớp bảo vệ thứ hai");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cài đặt ngay" }).ClickAsync();
        var key = (await page.Locator(".key").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal);
        Assert.True(await page.Locator("svg.qr path").EvaluateAsync<int>("path => path.getAttribute('d').length") > 1000);
        await visit.PictureAsync("second-factor");
        await page.Locator("#factor-code").FillAsync(CodeOf(key));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".recovery li")).ToHaveCountAsync(10);
        await visit.PictureAsync("recovery-codes");
        var recovery = (await page.Locator(".recovery li").First.TextContentAsync())!;
        await page.GetByRole(AriaRole.Button, new() { Name = "Tôi đã cất các mã" }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Hộp việc" }).ClickAsync();
        await page.Locator(".inbox-list > li").First.WaitForAsync();
        await visit.GoAsync("/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await page.Locator(".sign-in").ClickAsync();
        await SignInAsync(page, account);
        await Expect(page.Locator("#code")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Không có điện thoại" }).ClickAsync();
        await page.Locator("#recovery").FillAsync(recovery);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".reader .name").WaitForAsync();
        await Expect(page.Locator(".reader .name")).ToHaveTextAsync(account.Name);
    }

    [Fact]
    public async Task A_wrong_password_is_told_and_after_five_the_account_is_locked()
    {
        var account = await product.Database.MakeAccountAsync(AccountRole.Resident);
        await using var context = await browser.Instance.NewContextAsync(Screen.Of(Screen.Phone));
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(product.Address, "/signin").ToString());
        await page.Locator("#email").FillAsync(account.Email!);
        await page.Locator("#password").FillAsync("sai mật khẩu rồi");
        for (var tries = 0; tries < 4; tries++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
            await Expect(page.Locator("[role=alert]")).ToContainTextAsync("Email hoặc mật khẩu không đúng");
            await Expect(page.Locator("button[type=submit]")).ToBeEnabledAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await Expect(page.Locator("[role=alert]")).ToContainTextAsync("bị khóa");
    }

    [Fact]
    public async Task A_forgotten_password_is_set_anew_by_the_link_of_a_mail_and_the_page_says_where_that_lies()
    {
        var account = await product.Database.MakeAccountAsync(AccountRole.Resident);
        await using var context = await browser.Instance.NewContextAsync(Screen.Of(Screen.Phone));
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(product.Address, "/signin").ToString());
        await page.GetByText("Quên mật khẩu?").ClickAsync();
        await page.Locator("#email").FillAsync(account.Email!);
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi liên kết" }).ClickAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync(".local/mail/");

        var link = new Uri((await MailToAsync(account.Email!)).Split('\n').Single(line => line.Contains("/reset#", StringComparison.Ordinal)).Trim());
        await page.GotoAsync(new Uri(product.Address, link.PathAndQuery + link.Fragment).ToString());
        await page.Locator("#password").FillAsync("một mật khẩu khác");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu mật khẩu" }).ClickAsync();
        await Expect(page.Locator(".done")).ToContainTextAsync("đã được lưu");
        Assert.DoesNotContain("code", page.Url, StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "Đăng nhập" }).ClickAsync();
        await page.Locator("#email").FillAsync(account.Email!);
        await page.Locator("#password").FillAsync("một mật khẩu khác");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".reader .name").WaitForAsync();
        await Expect(page.Locator(".reader .name")).ToHaveTextAsync(account.Name);
    }

    private async Task<string> MailToAsync(string address)
    {
        var folder = Path.Combine(product.LocalFolder, "mail");
        for (var tries = 0; tries < 40; tries++)
        {
            foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml") : [])
            {
                var mail = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
                if (mail.To.Mailboxes.Any(mailbox => mailbox.Address == address))
                    return mail.TextBody!;
            }

            await Task.Delay(250, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"No mail to {address} in {folder}.");
    }

    private static async Task SignInAsync(IPage page, Account account)
    {
        await page.Locator("#email").FillAsync(account.Email!);
        await page.Locator("#password").FillAsync(TestAccounts.Password);
        await page.Keyboard.PressAsync("Enter");
    }

    // RFC 6238, as an authenticator app works it out.
    private static string CodeOf(string base32)
    {
        var bits = string.Concat(base32.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var key = Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2)).ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The standard says SHA-1.
        var hash = HMACSHA1.HashData(key, step);
#pragma warning restore CA5350
        return ((BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7fffffff) % 1_000_000).ToString("D6");
    }
}

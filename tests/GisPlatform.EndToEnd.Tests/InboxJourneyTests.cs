using GisPlatform.Data.Accounts;
using GisPlatform.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>An official works off the inbox of a ward.</summary>
public sealed class InboxJourneyTests(StaffProduct product, Browser browser) : IClassFixture<StaffProduct>, IClassFixture<Browser>
{
    private const string Ward = "11404";

    [Theory]
    [MemberData(nameof(Screen.Both), MemberType = typeof(Screen))]
    public async Task List_and_map_hold_the_new_reports_of_the_own_ward(string size)
    {
        await using var visit = await OpenAsync(size);
        await visit.PictureAsync("inbox");

        var listed = await visit.Page.Locator(".inbox-list > li").CountAsync();
        Assert.True(listed > 5);
        await visit.UntilAsync("return [...new Set(map.querySourceFeatures('issues', { sourceLayer: 'clusters' }).map(f => f.geometry.coordinates.map(c => c.toFixed(5)).join() + ':' + f.properties.count))].reduce((sum, cluster) => sum + Number(cluster.split(':')[1]), 0) > 0;", true);
        Assert.Contains("ward=11404", await visit.OnMapAsync<string>("return map.getSource('issues').tiles[0];"), StringComparison.Ordinal);
        await Expect(visit.Page.Locator(".due").First).ToContainTextAsync("Quá hạn");
    }

    [Theory]
    [InlineData(Screen.Desk)]
    public async Task Accepted_it_leaves_the_list_and_undone_it_was_never_accepted(string size)
    {
        await using var visit = await OpenAsync(size);
        await visit.ShowPanelAsync();
        var (first, second) = await TwoNewAsync();

        await BoxOf(visit, first).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tiếp nhận", Exact = true }).ClickAsync();
        await Expect(RowOf(visit, first)).ToHaveCountAsync(0);
        await BoxOf(visit, second).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Từ chối…" }).ClickAsync();
        await visit.Page.Locator("#reason").FillAsync("Không thuộc phường này");
        await visit.PictureAsync("inbox-reject");
        await visit.Page.Locator(".reason").GetByRole(AriaRole.Button, new() { Name = "Từ chối", Exact = true }).ClickAsync();
        await Expect(RowOf(visit, second)).ToHaveCountAsync(0);
        await visit.PictureAsync("inbox-undo");
        await visit.Page.Locator(".undo").Last.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).ClickAsync();
        await Expect(RowOf(visit, second)).ToHaveCountAsync(1);

        await UntilStatusAsync(first, "ACCEPTED");
        Assert.Equal("REPORTED", await StatusAsync(second));
        Assert.Equal(1, await product.Database.ScalarAsync<long>($"select count(*) from issue_event e join issue i on i.id = e.issue_id where i.reference = '{second}'"));
    }

    [Theory]
    [InlineData(Screen.Desk)]
    public async Task Two_reports_of_one_thing_are_compared_and_merged(string size)
    {
        await using var visit = await OpenAsync(size);
        await visit.ShowPanelAsync();
        var (original, duplicate) = await TwoNewAsync();

        await BoxOf(visit, original).CheckAsync();
        await BoxOf(visit, duplicate).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gộp…" }).ClickAsync();
        await Expect(visit.Page.Locator(".merge thead th")).ToHaveCountAsync(2);
        await visit.PictureAsync("inbox-merge");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Gộp 1 vấn đề vào {original}" }).ClickAsync();

        await UntilStatusAsync(duplicate, "DUPLICATE");
        Assert.Equal(original, await product.Database.ScalarAsync<string>($"select o.reference from issue i join issue o on o.id = i.duplicate_of_id where i.reference = '{duplicate}'"));
    }

    [Theory]
    [InlineData(Screen.Phone)]
    public async Task Leaving_the_page_sends_what_still_waits(string size)
    {
        await using var visit = await OpenAsync(size);
        await visit.ShowPanelAsync();
        var first = await ReferenceAsync(visit, 0);
        await visit.Page.Locator(".row input").Nth(0).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tiếp nhận", Exact = true }).ClickAsync();
        await Expect(RowOf(visit, first)).ToHaveCountAsync(0);

        await visit.Page.GotoAsync("/account");

        await UntilStatusAsync(first, "ACCEPTED", seconds: 4);
    }

    [Theory]
    [InlineData(Screen.Phone)]
    public async Task An_issue_is_accepted_started_moved_and_finished_from_its_card(string size)
    {
        var reference = await product.Database.ScalarAsync<string>($"""
            update issue set status = 'ACCEPTED' where id = (select i.id from issue i join ward_part_of p using (ward_part_id)
            where p.ward_code = '{Ward}' and p.ward_valid_from = '2019-01-01' and i.status = 'REPORTED' and i.is_public and geometrytype(i.geom) = 'POINT' order by i.reported_at desc limit 1) returning reference
            """);
        await using var visit = await OpenAsync(size, $"/inbox?tab=Work&issue={reference}");
        await visit.ShowPanelAsync();
        await visit.PictureAsync("inbox-card");
        await DoAsync("Bắt đầu làm");
        await UntilStatusAsync(reference, "IN_PROGRESS");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Dời vị trí" }).ClickAsync();
        if (visit.IsPhone)
            await visit.Page.Locator("#sheet-handle").ClickAsync();
        await visit.Page.WaitForTimeoutAsync(400);
        var (lon, lat) = (await CoordinateAsync("st_x"), await CoordinateAsync("st_y"));
        await visit.ClickMapAsync(lon, lat);
        await visit.ShowPanelAsync();
        await Expect(visit.Page.Locator(".action-form")).ToContainTextAsync("Đã có vị trí mới");
        await visit.PictureAsync("inbox-move");
        await SendAsync("Dời vị trí");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Báo làm xong" }).ClickAsync();
        await visit.Page.GetByLabel("Không có ảnh sau khi làm").FillAsync("Trời đã tối");
        await SendAsync("Báo làm xong");

        await UntilStatusAsync(reference, "DONE");
        // As near as a screen's pixel says.
        Assert.InRange(await product.Database.ScalarAsync<double>(FormattableString.Invariant($"select st_distance(geom::geography, st_point({lon}, {lat}, 4326)::geography) from issue where reference = '{reference}'")), 0, 10);
        await Expect(visit.Page.Locator(".history")).ToContainTextAsync("Trời đã tối");

        // Forty metres further into the ward.
        Task<double> CoordinateAsync(string axis) => product.Database.ScalarAsync<double>($"""
            select {axis}(st_project(i.geom::geography, 40, st_azimuth(i.geom, st_pointonsurface(w.boundary)))::geometry)
            from issue i, ward w where i.reference = '{reference}' and w.code = '{Ward}' and w.valid_from = '2019-01-01'
            """);

        async Task DoAsync(string action)
        {
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = action }).First.ClickAsync();
            await SendAsync(action);
        }

        async Task SendAsync(string action)
        {
            await visit.Page.Locator(".action-form").GetByRole(AriaRole.Button, new() { Name = action }).ClickAsync();
            await Expect(visit.Page.Locator(".saved")).ToContainTextAsync($"Đã lưu: {action}");
        }
    }

    [Fact]
    public async Task The_keyboard_alone_goes_through_the_list_selects_accepts_rejects_and_undoes()
    {
        await using var visit = await OpenAsync(Screen.Desk);
        var keyboard = visit.Page.Keyboard;
        var (first, second) = (await ReferenceAsync(visit, 0), await ReferenceAsync(visit, 1));

        await keyboard.PressAsync("j");
        await Expect(visit.Page.Locator("[data-row]").Nth(0)).ToBeFocusedAsync();
        await keyboard.PressAsync("j");
        await Expect(visit.Page.Locator("[data-row]").Nth(1)).ToBeFocusedAsync();
        await keyboard.PressAsync("k");
        await keyboard.PressAsync("x");
        await Expect(visit.Page.Locator(".row input").Nth(0)).ToBeCheckedAsync();
        await keyboard.PressAsync("a");
        await Expect(RowOf(visit, first)).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator($"[data-reference='{second}']")).ToBeFocusedAsync();
        await keyboard.PressAsync("z");
        await Expect(RowOf(visit, first)).ToHaveCountAsync(1);

        await keyboard.PressAsync("k");
        await keyboard.PressAsync("r");
        await Expect(visit.Page.Locator("#reason")).ToBeFocusedAsync();
        // In a field they are letters.
        await keyboard.TypeAsync("xa ma");
        await Expect(visit.Page.Locator("#reason")).ToHaveValueAsync("xa ma");
        await keyboard.PressAsync("Escape");
        await Expect(visit.Page.Locator("#reason")).ToHaveCountAsync(0);

        await keyboard.PressAsync("?");
        await Expect(visit.Page.Locator("dialog")).ToBeVisibleAsync();
        await visit.PictureAsync("inbox-keys");
        await keyboard.PressAsync("Escape");
        await Expect(visit.Page.Locator("dialog")).ToBeHiddenAsync();
        await visit.Page.Locator("[data-row]").Nth(0).FocusAsync();
        await keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".staff-card h1")).ToBeFocusedAsync();
        await keyboard.PressAsync("Escape");
        await Expect(visit.Page.Locator("[data-row]").Nth(0)).ToBeVisibleAsync();
    }

    private async Task<Visit> OpenAsync(string size, string path = "/inbox")
    {
        var visit = await Visit.OpenAsync(browser.Instance, product, size, path, await product.Database.MakeAccountAsync(AccountRole.Official, Ward));
        await visit.Page.Locator(".inbox-list > li, .staff-card .history").First.WaitForAsync();
        return visit;
    }

    private static async Task<string> ReferenceAsync(Visit visit, int row) => (await visit.Page.Locator("[data-row]").Nth(row).GetAttributeAsync("data-reference"))!;

    // The two that have waited longest, of the public's: the list holds private issues and reopened ones, too.
    private async Task<(string First, string Second)> TwoNewAsync()
    {
        var references = await product.Database.ScalarAsync<string[]>($"""
            select array(select i.reference from issue i join ward_part_of p using (ward_part_id)
            where p.ward_code = '{Ward}' and p.ward_valid_from = '2019-01-01' and i.status = 'REPORTED' and i.is_public order by i.reported_at, i.id limit 2)
            """);
        return (references[0], references[1]);
    }

    private static ILocator BoxOf(Visit visit, string reference) => visit.Page.Locator(".inbox-list > li").Filter(new() { Has = RowOf(visit, reference) }).GetByRole(AriaRole.Checkbox);

    private static ILocator RowOf(Visit visit, string reference) => visit.Page.Locator($"[data-reference='{reference}']");

    private Task<string> StatusAsync(string reference) => product.Database.ScalarAsync<string>($"select status::text from issue where reference = '{reference}'");

    private async Task UntilStatusAsync(string reference, string status, int seconds = 20)
    {
        for (var tries = 0; tries < seconds * 4 && await StatusAsync(reference) != status; tries++)
            await Task.Delay(250, TestContext.Current.CancellationToken);
        Assert.Equal(status, await StatusAsync(reference));
    }
}

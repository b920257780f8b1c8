using GisPlatform.MapClient.Issues;
using GisPlatform.MapClient.Live;
using GisPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.MapClient.Tests.Issues;

public sealed class IssueCardTests(LeChanServer server) : ClientTest(server), IClassFixture<LeChanServer>
{
    [Fact]
    public async Task It_tells_all_facts_and_the_history_in_roles()
    {
        var reference = await Server.Database.ScalarAsync<string>("select reference from issue where status = 'CONFIRMED' and is_public and residents_group is not null and quantity is not null and address is not null limit 1");

        var card = await RenderAsync(reference);

        var facts = card.FindAll("dt").Select(term => term.TextContent).ToList();
        Assert.Superset(new HashSet<string> { "Mã số", "Loại", "Mức độ", "Phường", "Tổ dân phố", "Địa chỉ", "Khối lượng", "Phản ánh lúc", "Xong lúc" }, facts.ToHashSet());
        Assert.Equal(["Mới phản ánh", "Đã tiếp nhận", "Đã lên lịch", "Đang làm", "Đã làm xong", "Dân xác nhận"],
            card.FindAll(".history .badge").Select(badge => badge.TextContent.Trim()).Distinct());
        Assert.Contains("Người dân", card.Find(".history").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_duplicate_links_to_its_original()
    {
        var reference = await Server.Database.ScalarAsync<string>("select reference from issue where status = 'DUPLICATE' and is_public limit 1");
        var original = await Server.Database.ScalarAsync<string>($"select o.reference from issue i join issue o on o.id = i.duplicate_of_id where i.reference = '{reference}'");

        var card = await RenderAsync(reference);

        Assert.Contains($"issue={original}", card.Find("dd a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shared_link_shows_the_issue_and_not_where_the_sharer_stands()
    {
        var reference = await Server.Database.ScalarAsync<string>("select reference from issue where is_public limit 1");
        Session.Update(state => state with { Near = new(106.68, 20.84), Order = MapClient.Map.ListOrder.Nearest, Text = "x" });
        var copied = JSInterop.SetupVoid("navigator.clipboard.writeText", _ => true).SetVoidResult();
        var card = await RenderAsync(reference);

        card.FindAll(".card-actions button")[1].Click();

        card.WaitForAssertion(() => Assert.Contains("Đã chép", card.Find(".card-actions [role=status]").TextContent, StringComparison.Ordinal), Patience);
        var link = (string)copied.Invocations.Single().Arguments[0]!;
        Assert.EndsWith($"/?status=all&issue={reference}", link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_reference_is_told_so()
    {
        var place = await PlaceAsync();
        var card = Render<IssueCard>(parameters => parameters.Add(view => view.Place, place).Add(view => view.Reference, "LC-1999-000001"));

        card.WaitForAssertion(() => Assert.Contains("Không có vấn đề mã LC-1999-000001", card.Find("h2").TextContent, StringComparison.Ordinal), Patience);
    }

    [Fact]
    public async Task Text_from_residents_is_shown_as_text()
    {
        await Server.Database.ExecuteAsync("update issue set description = '<img src=x onerror=alert(1)> & \"ngõ\"' where id = (select id from issue where is_public and status = 'REOPENED' limit 1)");
        var reference = await Server.Database.ScalarAsync<string>("select reference from issue where description like '<img%'");

        var card = await RenderAsync(reference);

        Assert.Equal("<img src=x onerror=alert(1)> & \"ngõ\"", card.Find(".description").TextContent);
        Assert.Empty(card.FindAll(".description img"));
    }

    [Fact]
    public async Task An_open_card_follows_what_somebody_else_changes_and_announces_only_a_new_status()
    {
        var reference = await Server.Database.ScalarAsync<string>("select reference from issue where is_public and status = 'IN_PROGRESS' limit 1");
        var id = await Server.Database.ScalarAsync<Guid>($"select id from issue where reference = '{reference}'");
        await Services.GetRequiredService<LiveIssues>().AttachAsync();
        var card = await RenderAsync(reference);

        await Server.Database.ExecuteAsync($"update issue set title = 'Tên mới' where id = '{id}'");
        Live.Tell(new LiveChanges(false, [id.ToString()]));
        card.WaitForAssertion(() => Assert.Equal("Tên mới", card.Find("h2").TextContent), Patience);
        Assert.Equal("", card.Find(".live").TextContent);

        await Server.Database.ExecuteAsync($"update issue set status = 'DONE' where id = '{id}'");
        Live.Tell(new LiveChanges(false, [Guid.NewGuid().ToString()]));
        Live.Tell(new LiveChanges(true, []));
        card.WaitForAssertion(() => Assert.Equal("Trạng thái vừa thay đổi: Đã làm xong", card.Find(".live[role=status]").TextContent), Patience);
        Assert.Contains("Đã làm xong", card.Find(".card-marks").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_follows_by_mail_is_told_to_look_into_the_mailbox_and_where_mail_stays_on_the_server()
    {
        var card = await RenderAsync(await Server.Database.ScalarAsync<string>("select reference from issue where is_public limit 1"));

        card.Find(".follow input").Change("chưa xong");
        await card.Find(".follow form").SubmitAsync();
        card.WaitForAssertion(() => Assert.Contains("không hợp lệ", card.Find(".follow-said").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal("true", card.Find(".follow input").GetAttribute("aria-invalid"));

        card.Find(".follow input").Change("hoa@example.org");
        await card.Find(".follow form").SubmitAsync();
        card.WaitForAssertion(() => Assert.Contains("Đã gửi thư đến hoa@example.org", card.Find(".follow-said").TextContent, StringComparison.Ordinal), Patience);
        Assert.Contains(".local/mail", card.Find(".follow-said").TextContent, StringComparison.Ordinal);
        Assert.Contains("Bạn muốn theo dõi", Assert.Single(await Server.MailsAsync("hoa@example.org")).Subject, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<IssueCard>> RenderAsync(string reference)
    {
        var place = await PlaceAsync();
        var card = Render<IssueCard>(parameters => parameters.Add(view => view.Place, place).Add(view => view.Reference, reference));
        card.WaitForState(() => card.FindAll("dl").Count > 0, Patience);
        return card;
    }
}

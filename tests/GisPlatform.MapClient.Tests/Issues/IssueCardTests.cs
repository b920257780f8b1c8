using GisPlatform.MapClient.Issues;
using GisPlatform.Testing;

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

    private async Task<IRenderedComponent<IssueCard>> RenderAsync(string reference)
    {
        var place = await PlaceAsync();
        var card = Render<IssueCard>(parameters => parameters.Add(view => view.Place, place).Add(view => view.Reference, reference));
        card.WaitForState(() => card.FindAll("dl").Count > 0, Patience);
        return card;
    }
}

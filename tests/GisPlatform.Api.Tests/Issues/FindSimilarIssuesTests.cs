using System.Text.Json.Nodes;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Issues;

public sealed class FindSimilarIssuesTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    // A spot of Vĩnh Niệm with no demonstration issue near it.
    private const double Lon = 106.6790, Lat = 20.8200;

    [Fact]
    public async Task Open_issues_near_the_place_come_by_nearness_category_and_words()
    {
        var same = await SendAsync("ILLEGAL_AD", "Tờ rơi dán kín cột điện", 0.0004);
        var otherWords = await SendAsync("ILLEGAL_AD", "Khoan cắt bê tông", 0.0004);
        var otherCategory = await SendAsync("LITTER", "Đống gạch vỡ", 0.0004);
        var far = await SendAsync("ILLEGAL_AD", "Tờ rơi dán kín cột điện", 0.0020);
        var over = await SendAsync("ILLEGAL_AD", "Tờ rơi dán kín cột điện", 0.0001);
        await over.MoveAsync(server, IssueStatus.Rejected);

        var found = await FindAsync("ILLEGAL_AD", "to roi dan kin cot dien");

        Assert.Equal([same.Reference, otherWords.Reference, otherCategory.Reference], found.Select(row => (string)row!["issue"]!["reference"]!));
        Assert.DoesNotContain(found, row => (string)row!["issue"]!["reference"]! == far.Reference);
        Assert.All(found, row => Assert.InRange((double)row!["distance"]!, 43, 46));
        Assert.All(found, row => Assert.InRange((double)row!["likeness"]!, 0, 1));
    }

    [Fact]
    public async Task Private_issues_are_not_suggested()
    {
        await server.DataAsync(ReportedIssue.Mutation, new { input = ReportedIssue.Input(("category", "HOME_PAPERWORK"), ("geometry", ReportedIssue.PointAt(Lon, Lat - 0.0030))) });

        Assert.Empty(await FindAsync("HOME_PAPERWORK", "Cống tắc", -0.0030));
    }

    private Task<ReportedIssue> SendAsync(string category, string title, double north) => ReportedIssue.SendAsync(server,
        ("category", category), ("title", title), ("geometry", ReportedIssue.PointAt(Lon, Lat + north)));

    private async Task<JsonArray> FindAsync(string category, string text, double north = 0) => (await server.DataAsync(
        "query($point: PointInput!, $category: ID, $text: String) { similarIssues(point: $point, category: $category, text: $text) { distance likeness issue { reference } } }",
        new { point = new { lon = Lon, lat = Lat + north }, category, text }))["similarIssues"]!.AsArray();
}

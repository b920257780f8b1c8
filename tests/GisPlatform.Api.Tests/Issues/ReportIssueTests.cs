using System.Text.Json.Nodes;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Issues;

public sealed class ReportIssueTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Fact]
    public async Task A_report_is_an_open_issue_of_its_ward_with_the_first_entry_of_its_history()
    {
        var answer = (await server.DataAsync(ReportedIssue.Mutation, new { input = ReportedIssue.Input() }))["reportIssue"]!;

        Assert.Equal("Hồ Nam", (string)answer["ward"]!["name"]!);
        Assert.Matches("^LC-20[0-9]{2}-[0-9]{6}$", (string)answer["reference"]!);
        var issue = await new ReportedIssue((string)answer["issue"]!["id"]!, "", "").ReadAsync(server);
        Assert.Equal("REPORTED", (string)issue["status"]!);
        var entry = Assert.Single(issue["history"]!.AsArray())!;
        Assert.Equal(("RESIDENT", null, "REPORTED"), ((string)entry["role"]!, (string?)entry["fromStatus"], (string)entry["toStatus"]!));
    }

    [Fact]
    public async Task A_report_is_counted_and_on_the_map_with_the_next_request()
    {
        const string count = "{ issueCounts(by: [WARD], where: { category: [\"GREEN_BIN\"], status: [REPORTED] }) { count } }";
        var tile = new Uri("tiles/issues/16/52186/28886.mvt?category=GREEN_BIN&status=REPORTED", UriKind.Relative);
        var (before, drawn) = (Total(await server.DataAsync(count)), await server.Http.GetByteArrayAsync(tile, Cancel));

        await ReportedIssue.SendAsync(server, ("category", "GREEN_BIN"), ("geometry", ReportedIssue.PointAt(106.6690, 20.8475)));

        Assert.Equal(before + 1, Total(await server.DataAsync(count)));
        Assert.NotEqual(drawn, await server.Http.GetByteArrayAsync(tile, Cancel));

        static int Total(JsonNode data) => data["issueCounts"]!.AsArray().Sum(row => (int)row!["count"]!);
    }

    [Fact]
    public async Task The_same_report_sent_twenty_times_at_once_is_one_issue()
    {
        var input = ReportedIssue.Input(("title", "Hai mươi lần"));
        var before = await CountAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.DataAsync(ReportedIssue.Mutation, new { input })));

        Assert.Single(answers.Select(answer => (string)answer["reportIssue"]!["reference"]!).Distinct());
        Assert.Equal(before + 1, await CountAsync());
        Assert.Equal(1, await server.Database.ScalarAsync<long>("select count(*) from issue_event e join issue i on i.id = e.issue_id where i.title = 'Hai mươi lần'"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script> & <b>to</b>", "<script>alert(1)</script> & <b>to</b>")]
    [InlineData("Rác 🗑️ tràn 👨‍👩‍👧", "Rác 🗑️ tràn 👨‍👩‍👧")]
    [InlineData("  Cô\u0301ng\u0000 tă\u0301c\u0007 ", "Cống tắc")]
    [InlineData("lật\u202Eđổ\u202C", "lậtđổ")]
    public async Task Words_are_kept_as_typed_without_what_cannot_be_seen(string typed, string kept)
    {
        var issue = await ReportedIssue.SendAsync(server, ("title", typed), ("description", typed));

        var read = await issue.ReadAsync(server);
        Assert.Equal((kept, kept), ((string)read["title"]!, (string)read["description"]!));
    }

    [Theory]
    [InlineData("key", "\"1\"", "input.key", "random UUID")]
    [InlineData("category", "\"VOLCANO\"", "input.category", "no such category")]
    [InlineData("title", "\"  \"", "input.title", "is empty")]
    [InlineData("title", "\"\\u200b\\ufeff\"", "input.title", "is empty")]
    [InlineData("geometry", "{\"type\":\"Point\",\"coordinates\":[999,20.848]}", "input.geometry.lon", "longitude from -180 to 180")]
    [InlineData("geometry", "{\"type\":\"Polygon\",\"coordinates\":[[[106.67,20.84],[106.68,20.84],[106.68,20.85],[106.67,20.84]]]}", "input.geometry", "takes: POINT, LINE")]
    [InlineData("geometry", "{\"type\":\"LineString\",\"coordinates\":[[106.66,20.84],[106.70,20.84]]}", "input.geometry", "three kilometres")]
    [InlineData("geometry", "{\"type\":\"LineString\",\"coordinates\":[[106.67,20.84],[106.67,20.84]]}", "input.geometry", "draw it again")]
    [InlineData("reporter", "{\"email\":\"a@b\"}", "input.reporter.email", "no e-mail address")]
    [InlineData("reporter", "{\"phone\":\"gọi tôi\"}", "input.reporter.phone", "8 to 15 digits")]
    public async Task A_report_that_breaks_a_rule_is_refused_by_name_and_nothing_is_stored(string field, string value, string named, string words)
    {
        var before = await CountAsync();

        var (code, at, message) = await server.ErrorAsync(ReportedIssue.Mutation, new { input = ReportedIssue.Input((field, JsonNode.Parse(value))) });

        Assert.Equal(("BAD_USER_INPUT", named), (code, at));
        Assert.Contains(words, message, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_title_of_ten_thousand_characters_is_refused_with_figure_and_limit()
    {
        var (_, field, message) = await server.ErrorAsync(ReportedIssue.Mutation, new { input = ReportedIssue.Input(("title", new string('ô', 10_000))) });

        Assert.Equal("input.title", field);
        Assert.Contains("10000 characters; 120 at most", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_letter_with_ten_thousand_marks_is_no_short_title()
    {
        var (_, field, _) = await server.ErrorAsync(ReportedIssue.Mutation, new { input = ReportedIssue.Input(("title", "o" + new string('\u0301', 10_000))) });

        Assert.Equal("input.title", field);
    }

    [Fact]
    public async Task A_place_outside_the_district_is_refused()
    {
        var (code, field, message) = await server.ErrorAsync(
            ReportedIssue.Mutation, new { input = ReportedIssue.Input(("geometry", ReportedIssue.PointAt(105.85, 21.03))) });

        Assert.Equal(("OUTSIDE_PLACE", "input.geometry"), (code, field));
        Assert.Contains("Lê Chân", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_a_private_category_gets_its_reference_and_stays_out_of_sight()
    {
        var answer = (await server.DataAsync(ReportedIssue.Mutation, new { input = ReportedIssue.Input(("category", "HOUSEHOLD_SUPPORT")) }))["reportIssue"]!;

        Assert.Null(answer["issue"]);
        var found = await server.DataAsync("query($reference: String!) { issue(reference: $reference) { id } }", new { reference = (string)answer["reference"]! });
        Assert.Null(found["issue"]);
    }

    [Fact]
    public async Task Who_reported_is_kept_for_staff_and_only_the_inbox_gives_it_out()
    {
        var issue = await ReportedIssue.SendAsync(server, ("reporter", new JsonObject { ["name"] = "Chị Hoa", ["phone"] = "0912 345 678", ["email"] = "hoa@example.org" }));

        Assert.Equal("Chị Hoa, 0912 345 678, hoa@example.org, en", await server.Database.ScalarAsync<string>(
            $"select concat_ws(', ', name, phone, email, language) from issue_reporter where issue_id = '{issue.Id}'"));
        var fields = from type in (await server.DataAsync("{ __schema { types { kind name fields { name } } } }"))["__schema"]!["types"]!.AsArray()
                     where (string)type["kind"]! == "OBJECT"
                     from field in type["fields"]!.AsArray()
                     where (string)field["name"]! is "email" or "phone" or "reporter" or "voter" or "clientKey"
                     select $"{type["name"]}.{field["name"]}";
        Assert.Equal(["Account.email", "InboxEntry.reporter", "Me.email", "Reporter.email", "Reporter.phone"], fields.Order(StringComparer.Ordinal));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<long> CountAsync() => server.Database.ScalarAsync<long>("select count(*) from issue");
}

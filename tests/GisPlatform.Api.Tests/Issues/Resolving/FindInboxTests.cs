using System.Text.Json.Nodes;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Issues.Resolving;

/// <summary>The inbox of an official.</summary>
public sealed class FindInboxTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Entries = "totalCount overdueCount next entries { dueAt reporter { name phone email } issue { id reference reportedAt category { code answerDays } ward(asOf: \"2024-12-31\") { code } } }";

    [Fact]
    public async Task It_holds_the_issues_of_the_own_ward_alone_oldest_first_with_deadline_and_contact()
    {
        var ward = await Desk.WardAsync(server);
        using var official = await server.SignInAsync(AccountRole.Official, ward);
        var mine = await ReportedIssue.SendAsync(server, ("reporter", new JsonObject { ["name"] = "Bà Sáu", ["phone"] = "0912345678" }));

        var entries = (await official.DataAsync($"{{ inbox(first: 200) {{ {Entries} }} }}"))["inbox"]!["entries"]!.AsArray();

        Assert.All(entries, entry => Assert.Equal(ward, (string?)entry!["issue"]!["ward"]!["code"]));
        Assert.Equal(entries.Select(At).Order(), entries.Select(At));
        var last = entries[^1]!;
        Assert.Equal((mine.Id, "Bà Sáu", "0912345678"), ((string?)last["issue"]!["id"], (string?)last["reporter"]!["name"], (string?)last["reporter"]!["phone"]));
        Assert.Equal(At(last).AddDays((int)last["issue"]!["category"]!["answerDays"]!), (DateTimeOffset)last["dueAt"]!);
    }

    [Fact]
    public async Task One_of_it_is_told_with_its_contact_wherever_it_stands_and_to_no_other_ward()
    {
        var secret = await ReportedIssue.SendAsync(server, ("category", "HOUSEHOLD_SUPPORT"), ("reporter", new JsonObject { ["name"] = "Ông Bảy" }));
        using var own = await Desk.OfficialAsync(server);
        using var department = await server.SignInAsync(AccountRole.Official, null, "LITTER");
        var query = $"{{ inboxEntry(reference: \"{secret.Reference}\") {{ dueAt reporter {{ name }} issue {{ reference }} }} }}";
        await own.DataAsync(Desk.Mutation("rejectIssue"), new { change = Desk.Change(secret.Id, 1, "Đã có người lo") });

        Assert.Equal("Ông Bảy", (string?)(await own.DataAsync(query))["inboxEntry"]!["reporter"]!["name"]);
        Assert.Null((await department.DataAsync(query))["inboxEntry"]);
        Assert.Equal("UNAUTHENTICATED", (await server.Http.ErrorAsync(query)).Code);
    }

    [Fact]
    public async Task It_comes_in_parts_that_hold_each_issue_once()
    {
        using var planner = await server.SignInAsync(AccountRole.Planner);
        var seen = new List<string>();
        string? after = null;
        int total;
        do
        {
            var page = (await planner.DataAsync($"query($after: String) {{ inbox(first: 7, after: $after) {{ {Entries} }} }}", new { after }))["inbox"]!;
            seen.AddRange(page["entries"]!.AsArray().Select(entry => (string)entry!["issue"]!["id"]!));
            (after, total) = ((string?)page["next"], (int)page["totalCount"]!);
        }
        while (after is not null);

        Assert.Equal(total, seen.Count);
        Assert.Distinct(seen);
    }

    [Fact]
    public async Task A_private_issue_is_there_for_its_ward_and_the_district_and_for_no_other_ward()
    {
        var secret = await ReportedIssue.SendAsync(server, ("category", "HOUSEHOLD_SUPPORT"), ("title", "Giúp bà cụ neo đơn"));
        using var own = await Desk.OfficialAsync(server);
        using var planner = await server.SignInAsync(AccountRole.Planner);
        using var resident = await server.SignInAsync(AccountRole.Resident);
        var wards = (await server.DataAsync("{ wards(asOf: \"2024-12-31\") { code } }"))["wards"]!.AsArray().Select(ward => (string)ward!["code"]!).ToList();
        using var other = await server.SignInAsync(AccountRole.Official, wards[wards[0] == await Desk.WardAsync(server) ? 1 : 0]);
        using var department = await server.SignInAsync(AccountRole.Official, null, "LITTER");

        foreach (var (http, sees) in new[] { (own, true), (planner, true), (resident, false), (other, false), (department, false), (server.Http, false) })
        {
            var read = await http.DataAsync($"{{ id: issue(id: \"{secret.Id}\") {{ title history {{ note }} }} reference: issue(reference: \"{secret.Reference}\") {{ title }} }}");
            Assert.Equal(sees, read["id"] is not null);
            Assert.Equal(sees, read["reference"] is not null);
        }

        Assert.Contains("neo đơn", (await own.DataAsync($"{{ inbox(first: 200) {{ entries {{ issue {{ title }} }} }} }}")).ToJsonString(Readable), StringComparison.Ordinal);
        Assert.DoesNotContain("neo đơn", (await other.DataAsync($"{{ inbox(first: 200) {{ entries {{ issue {{ title }} }} }} }}")).ToJsonString(Readable), StringComparison.Ordinal);
        Assert.Equal("NOT_FOUND", (await other.ErrorAsync(Desk.Mutation("acceptIssue"), new { change = Desk.Change(secret.Id, 1) })).Code);
        Assert.Equal("category", (await own.ErrorAsync(Desk.Mutation("reassignCategory", ", category: \"LITTER\""), new { change = Desk.Change(secret.Id, 1) })).Field);
    }

    [Theory]
    [InlineData("first: 0", "first")]
    [InlineData("first: 201", "first")]
    [InlineData("after: \"x\"", "after")]
    [InlineData("after: \"____________________________________\"", "after")]
    public async Task A_bad_page_is_refused_by_field(string arguments, string field)
    {
        using var planner = await server.SignInAsync(AccountRole.Planner);

        Assert.Equal(field, (await planner.ErrorAsync($"{{ inbox({arguments}) {{ totalCount }} }}")).Field);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static DateTimeOffset At(JsonNode? entry) => (DateTimeOffset)entry!["issue"]!["reportedAt"]!;
}

using System.Text.Json.Nodes;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Saturdays;

/// <summary>A year of Saturdays in figures, and what was done to one of them.</summary>
public sealed class SeasonTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Drains = "Đội thoát nước quận";

    [Fact]
    public async Task Each_Saturday_of_the_year_stands_once_with_its_holiday()
    {
        var days = (await SeasonAsync(server.Http, 2026))["days"]!.AsArray();

        Assert.Equal((52, "2026-01-03", "2026-12-26"), (days.Count, (string)days[0]!["date"]!, (string)days[^1]!["date"]!));
        // The first day of the year of the horse was Tuesday, 17 February 2026.
        Assert.Equal("Tết, the lunar New Year", (string?)days.Single(day => (string)day!["date"]! == "2026-02-21")!["holiday"]);
        Assert.Equal(("BAD_USER_INPUT", "year"), await server.ErrorAsync("{ season(year: 1999) { year } }") is var error ? (error.Code, error.Field) : default);
    }

    [Fact]
    public async Task A_ward_counts_its_public_sites_and_a_crew_all_that_it_does_once_it_is_done()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var crew = await desk.CrewAsync(Drains);
        // Other tests plan other days of the same month.
        var (before, doneBefore) = MonthOf(await desk.ReadSeasonAsync(), desk);
        var (done, _) = await desk.AddAsync($"crew: \"{crew}\"");
        await desk.AddAsync($"crew: \"{crew}\"");
        await desk.AddAsync($"crew: \"{crew}\"", ("category", "HOUSEHOLD_SUPPORT"), ("title", "Giúp bà cụ"));
        var planner = await desk.ReadSeasonAsync();

        Assert.Equal("DRAFT", (string?)DayOf(planner, desk)["status"]);
        Assert.Equal((2, 0, 0), Figures(DayOf(planner, desk)));
        Assert.Equal((before + 3, doneBefore), MonthOf(planner, desk));
        // A draft is nobody's but staff's.
        var hidden = await desk.ReadSeasonAsync(server.Http);
        Assert.Null((string?)DayOf(hidden, desk)["status"]);
        Assert.Empty(DayOf(hidden, desk)["wards"]!.AsArray());
        Assert.Empty(hidden["crews"]!.AsArray());

        await desk.DoAsync("publishSaturday", desk.Change());
        await desk.DoAsync("recordOutcome", $"{desk.Change()}, issue: \"{done.Id}\", outcome: {{ status: DONE, noPhotoReason: \"Trời tối\" }}");

        Assert.Equal((2, 1, 0), Figures(DayOf(await desk.ReadSeasonAsync(server.Http), desk)));
        Assert.Equal((before + 2, doneBefore + 1), MonthOf(await desk.ReadSeasonAsync(), desk));
        await done.MoveAsync(server, Data.Issues.IssueStatus.Confirmed);
        Assert.Equal((2, 1, 1), Figures(DayOf(await desk.ReadSeasonAsync(server.Http), desk)));
    }

    [Fact]
    public async Task The_history_names_who_did_what_to_staff_and_hides_private_issues_from_those_whose_work_they_are_not()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var crew = await desk.CrewAsync(Drains);
        var (issue, _) = await desk.AddAsync($"crew: \"{crew}\"");
        var (secret, _) = await desk.AddAsync("", ("category", "HOUSEHOLD_SUPPORT"), ("title", "Giúp bà cụ"));

        var own = await HistoryAsync(desk, desk.Http);
        Assert.Equal(["SITE_ADDED", "SITE_ADDED", "OPENED"], own.Select(entry => (string)entry!["kind"]!));
        Assert.Equal((secret.Reference, null), ((string?)own[0]!["issue"]?["reference"], (string?)own[0]!["crew"]?["name"]));
        Assert.Equal((issue.Reference, Drains, true), ((string?)own[1]!["issue"]!["reference"], (string?)own[1]!["crew"]!["name"], (bool)own[1]!["isOwn"]!));

        using var other = await server.SignInAsync(AccountRole.Official, "11404");
        var seen = await HistoryAsync(desk, other);
        Assert.Equal((null, "Nguyễn Văn Planner", false), ((string?)seen[0]!["issue"]?["reference"], (string?)seen[0]!["by"], (bool)seen[0]!["isOwn"]!));
        Assert.Equal(issue.Reference, (string?)seen[1]!["issue"]!["reference"]);

        await desk.DoAsync("publishSaturday", desk.Change());
        Assert.Empty(await HistoryAsync(desk, server.Http));
    }

    private static async Task<JsonArray> HistoryAsync(PlanDesk desk, HttpClient http) =>
        (await http.DataAsync($"{{ saturday(date: \"{desk.Date}\") {{ history {{ kind by isOwn issue {{ reference }} crew {{ name }} }} }} }}"))["saturday"]!["history"]!.AsArray();

    private static JsonNode DayOf(JsonNode season, PlanDesk desk) => season["days"]!.AsArray().Single(day => (string)day!["date"]! == desk.Date)!;

    private static (int Planned, int Done, int Confirmed) Figures(JsonNode day) =>
        Assert.Single(day["wards"]!.AsArray()) is { } ward ? ((int)ward["planned"]!, (int)ward["done"]!, (int)ward["confirmed"]!) : default;

    private static (int Planned, int Done) MonthOf(JsonNode season, PlanDesk desk) =>
        season["crews"]!.AsArray().Single(crew => (string)crew!["crew"]!["name"]! == Drains)!["months"]!.AsArray()
            .SingleOrDefault(month => (int)month!["month"]! == DateOnly.Parse(desk.Date).Month) is { } month ? ((int)month["planned"]!, (int)month["done"]!) : default;

    private static async Task<JsonNode> SeasonAsync(HttpClient http, int year) => (await http.DataAsync(Query(year)))["season"]!;

    internal static string Query(int year) => $$"""
        { season(year: {{year}}) { year days { date status holiday wards { planned done confirmed ward { code } } } crews { crew { name } months { month planned done } } } }
        """;
}

file static class SeasonOfDesk
{
    public static async Task<JsonNode> ReadSeasonAsync(this PlanDesk desk, HttpClient? by = null) =>
        (await (by ?? desk.Http).DataAsync(SeasonTests.Query(DateOnly.Parse(desk.Date).Year)))["season"]!;
}

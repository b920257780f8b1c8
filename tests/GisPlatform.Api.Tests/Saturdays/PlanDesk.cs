using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Data.Accounts;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Saturdays;

/// <summary>Somebody of staff who plans one Saturday, which no other test plans.</summary>
internal sealed class PlanDesk(ApiServer server, HttpClient http, string date)
{
    public const string Fields = """
        { date status version startsAt participants publishedAt
          sites { version position status isLocked plannedStart plannedEnd plannedPeople plannedHours plannedQuantity note doneQuantity people wasteM3 outcome
            plannedTools { tool { code } count } crew { id name contact } issue { id reference status } }
          crews { people hours isAbsent note version crew { id name people } } lockedOut { id }
          warnings { kind message issue crew } figures { planned confirmed done notDone reopened people wasteM3 truckloads } }
        """;

    // By server, for each has a database of its own: calendars look half a year ahead and no further.
    private static readonly ConditionalWeakTable<ApiServer, StrongBox<int>> Weeks = [];

    public HttpClient Http => http;

    public string Date => date;

    /// <summary>A planner, with a Saturday of its own that is open.</summary>
    public static async Task<PlanDesk> OpenAsync(ApiServer server)
    {
        var desk = await StartAsync(server);
        await desk.DoAsync("openSaturday", $"date: \"{desk.Date}\", key: \"{Guid.NewGuid()}\"");
        return desk;
    }

    /// <summary>The same, not open yet.</summary>
    public static async Task<PlanDesk> StartAsync(ApiServer server) => new(server, await server.SignInAsync(AccountRole.Planner), NextDate(server));

    /// <summary>A Saturday to come that is no test's yet.</summary>
    public static string NextDate(ApiServer server)
    {
        var weeks = Weeks.GetValue(server, _ => new StrongBox<int>(4));
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7));
        return Api.Saturdays.Shortlist.DateOf(null, today).AddDays(7 * Interlocked.Increment(ref weeks.Value)).ToString("yyyy-MM-dd");
    }

    public PlanDesk As(HttpClient other) => new(server, other, date);

    public PlanDesk On(string other) => new(server, http, other);

    public string Change(int? version = null, Guid? key = null) =>
        $"change: {{ date: \"{date}\", key: \"{key ?? Guid.NewGuid()}\"{(version is null ? "" : $", version: {version}")} }}";

    public async Task<JsonNode> DoAsync(string field, string arguments) => (await http.DataAsync($"mutation {{ done: {field}({arguments}) {Fields} }}"))["done"]!;

    public Task<(string Code, string? Field, string Message)> RefusedAsync(string field, string arguments) => http.ErrorAsync($"mutation {{ {field}({arguments}) {{ date }} }}");

    public async Task<JsonNode?> ReadAsync(HttpClient? by = null) => (await (by ?? http).DataAsync($"{{ saturday(date: \"{date}\") {Fields} }}"))["saturday"];

    public async Task<ReportedIssue> IssueAsync(params (string Field, JsonNode? Value)[] changes)
    {
        var issue = await ReportedIssue.SendAsync(server, changes);
        await issue.MoveAsync(server, IssueStatus.Accepted);
        return issue;
    }

    /// <summary>An issue that is on the plan.</summary>
    public async Task<(ReportedIssue Issue, JsonNode Site)> AddAsync(string plan = "", params (string Field, JsonNode? Value)[] changes)
    {
        var issue = await IssueAsync(changes);
        return (issue, SiteOf(await DoAsync("addSite", $"{Change()}, issue: \"{issue.Id}\"{(plan == "" ? "" : $", plan: {{ {plan} }}")}"), issue)!);
    }

    public static JsonNode? SiteOf(JsonNode saturday, ReportedIssue issue) => saturday["sites"]!.AsArray().FirstOrDefault(site => (string)site!["issue"]!["id"]! == issue.Id);

    public async Task<string> CrewAsync(string name) => (await server.Database.ScalarAsync<Guid>($"select id from crew where name = '{name}'")).ToString();
}

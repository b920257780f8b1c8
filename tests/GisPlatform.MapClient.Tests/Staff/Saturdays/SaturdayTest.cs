using System.Text.Json.Nodes;
using GisPlatform.Data.Accounts;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Photos;
using GisPlatform.MapClient.Reports;
using GisPlatform.MapClient.Staff.Saturdays;
using GisPlatform.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.MapClient.Tests.Staff.Saturdays;

/// <summary>The page of a Saturday in front of the real API, for somebody who is signed in; each test has a Saturday of its own.</summary>
public abstract class SaturdayTest : BunitContext
{
    protected const string Drains = "Đội thoát nước quận";
    protected const string Youth = "Đoàn Thanh niên quận – đội xung kích 1";
    private static int _weeks = 3;

    protected SaturdayTest(LeChanServer server)
    {
        Server = server;
        Languages.Speak("vi");
        JSInterop.Mode = JSRuntimeMode.Loose;
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7));
        Date = today.AddDays(7 - (((int)today.DayOfWeek + 1) % 7) + (7 * Interlocked.Increment(ref _weeks)));
    }

    protected static TimeSpan Patience => TimeSpan.FromSeconds(30);

    protected LeChanServer Server { get; }

    protected DateOnly Date { get; }

    private protected FakeSaturdayMap Map { get; } = new();

    private protected ServerHands Hands { get; private set; } = default!;

    private protected Cut Line { get; } = new();

    /// <summary>Another official, who changes the same plan.</summary>
    protected HttpClient Other { get; private set; } = default!;

    protected Bunit.TestDoubles.BunitNavigationManager Navigation => (Bunit.TestDoubles.BunitNavigationManager)Services.GetRequiredService<NavigationManager>();

    protected string Query => new Uri(Navigation.Uri).Query;

    /// <summary>Opens the page.</summary>
    protected async Task<IRenderedComponent<SaturdayPage>> OpenAsync(string query = "", AccountRole role = AccountRole.Planner, string? ward = null)
    {
        Other = await Server.SignInAsync(AccountRole.Planner);
        using var signedIn = await Server.SignInAsync(role, ward);
        Line.InnerHandler = new HttpClientHandler();
        var http = new HttpClient(Line) { BaseAddress = Server.Address };
        http.DefaultRequestHeaders.Authorization = signedIn.DefaultRequestHeaders.Authorization;
        var straight = new HttpClient { BaseAddress = Server.Address };
        straight.DefaultRequestHeaders.Authorization = signedIn.DefaultRequestHeaders.Authorization;
        Hands = new ServerHands(straight);
        Services.AddSingleton(http).AddSingleton(new GraphQLClient(http)).AddSingleton<ISaturdayMap>(Map).AddSingleton<ISaturdayHands>(Hands);
        Services.AddSingleton<BrowserStore>(new MemoryStore(JSInterop.JSRuntime));
        Services.AddSingleton<DevicePhotos>(provider => new MemoryPhotos(provider.GetRequiredService<Microsoft.JSInterop.IJSRuntime>(), straight));
        Navigation.NavigateTo($"/saturday?date={Date:yyyy-MM-dd}{query}");
        var page = Render<SaturdayPage>();
        page.WaitForState(() => page.FindAll(".plan-head, .failure").Count > 0 && page.FindAll(".empty[role=status]").Count == 0, Patience);
        return page;
    }

    /// <summary>A plan that another official has begun, with some sites for a crew.</summary>
    protected async Task<IReadOnlyList<(string Id, string Reference, string Title)>> PlanAsync(int sites, string? crew = Drains, string category = "DRAIN")
    {
        using var planner = await Server.SignInAsync(AccountRole.Planner);
        await planner.DataAsync($"mutation {{ openSaturday(date: \"{Date:yyyy-MM-dd}\", key: \"{Guid.NewGuid()}\") {{ version }} }}");
        var issues = await IssuesAsync(sites, category);
        foreach (var (id, _, _) in issues)
            await ChangeAsync(planner, "addSite", $"issue: \"{id}\"{(crew is null ? "" : $", plan: {{ crew: \"{await CrewAsync(crew)}\" }}")}");
        return issues;
    }

    /// <summary>Issues that are on no plan.</summary>
    protected async Task<IReadOnlyList<(string Id, string Reference, string Title)>> IssuesAsync(int count, string category = "DRAIN")
    {
        // What came to nothing on a Saturday that is not over waits again, and is on its plan all the same.
        var found = (await Server.Database.ScalarAsync<string>($"""
            select string_agg(id || '|' || reference || '|' || title, '¦') from (select id, reference, title from issue i
            where category_code = '{category}' and status in ('ACCEPTED', 'REPORTED') and not exists (select from site s where s.issue_id = i.id and s.is_open)
            order by reported_at limit {count}) as first
            """)).Split('¦');
        Assert.Equal(count, found.Length);
        return [.. found.Select(row => row.Split('|')).Select(row => (row[0], row[1], row[2]))];
    }

    /// <summary>Changes the plan beside the page.</summary>
    protected Task<JsonNode> ChangeAsync(HttpClient by, string field, string arguments, int? version = null) => by.DataAsync(
        $"mutation {{ done: {field}(change: {{ date: \"{Date:yyyy-MM-dd}\", key: \"{Guid.NewGuid()}\"{(version is null ? "" : $", version: {version}")} }}{(arguments.Length > 0 ? $", {arguments}" : "")}) {{ version sites {{ version issue {{ id }} }} }} }}");

    /// <summary>The plan, read beside the page.</summary>
    protected async Task<JsonNode> ReadAsync() =>
        (await Other.DataAsync($"{{ saturday(date: \"{Date:yyyy-MM-dd}\") {{ status version participants sites {{ position isLocked status version people plannedPeople crew {{ name }} issue {{ id reference status }} }} crews {{ isAbsent people crew {{ name }} }} lockedOut {{ reference }} history {{ kind by }} }} }}"))["saturday"]!;

    /// <summary>The sites of the plan: reference and crew, in order.</summary>
    protected async Task<IReadOnlyList<(string Reference, string? Crew)>> SitesAsync() =>
        [.. (await ReadAsync())["sites"]!.AsArray().Select(site => ((string)site!["issue"]!["reference"]!, (string?)site["crew"]?["name"]))];

    protected async Task<string> CrewAsync(string name) => (await Server.Database.ScalarAsync<Guid>($"select id from crew where name = '{name}'")).ToString();

    /// <summary>References in the lists of the page, as they stand.</summary>
    protected static IReadOnlyList<string> Rows(IRenderedComponent<SaturdayPage> page, string crew) =>
        [.. page.FindAll($".group[aria-label='{crew}'] .words").Select(row => row.GetAttribute("data-reference")!)];

    protected static void Press(IRenderedComponent<SaturdayPage> page, string selector, string text)
    {
        page.WaitForState(() => page.FindAll(selector).Count(button => button.TextContent.Trim() == text) == 1, Patience);
        page.FindAll(selector).Single(button => button.TextContent.Trim() == text).Click();
    }

    /// <summary>Follows a link, which a test's page does not do by itself.</summary>
    protected void Follow(AngleSharp.Dom.IElement link) => Navigation.NavigateTo(link.GetAttribute("href")!);

    protected override void Dispose(bool disposing)
    {
        Hands?.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>A line that can be cut, and keeps what it was asked.</summary>
    private protected sealed class Cut : DelegatingHandler
    {
        public bool IsDown { get; set; }

        /// <summary>What answers wait for.</summary>
        public Task Gate { get; set; } = Task.CompletedTask;

        /// <summary>Whether answers get lost: what was asked arrives all the same.</summary>
        public bool LosesAnswers { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (IsDown)
                throw new HttpRequestException("down");
            var answer = await base.SendAsync(request, cancellationToken);
            await Gate;
            return LosesAnswers ? throw new HttpRequestException("lost") : answer;
        }
    }
}

using System.Text.Json.Nodes;
using AngleSharp.Dom;
using GisPlatform.MapClient.Staff.OnSite;

namespace GisPlatform.MapClient.Tests.Staff;

/// <summary>A Saturday of three sites: two of the official's crew, the second of them private, and one that is another's.</summary>
public abstract class OnSiteTest : StaffTest
{
    protected const string Address = "12 Chợ Hàng", PrivateName = "Bà cụ neo đơn", PrivateAddress = "Ngõ 7, nhà cuối";

    protected OnSiteTest()
    {
        SignedIn();
        Api.Operation("ComingSaturday", """{ "nextSaturday": { "date": "2026-11-28" } }""");
        AnswerPlan();
        Api.Operation("SendOutcome", """{ "recordOutcome": { "date": "2026-11-28" } }""");
        Navigation.NavigateTo("/onsite");
    }

    private protected ManualClock Clock { get; } = new(new(2026, 11, 28, 1, 0, 0, TimeSpan.Zero));

    /// <summary>Somebody else is signed in.</summary>
    protected void SignedInAs(string? id) => Api.InPlace("SignedIn").Operation("SignedIn", new JsonObject
    {
        ["me"] = id is null ? null : new JsonObject
        {
            ["id"] = id, ["email"] = "hoa@example.org", ["name"] = "Trần Thị Hoa", ["role"] = "OFFICIAL", ["ward"] = "11404",
            ["department"] = null, ["categories"] = new JsonArray(), ["secondFactor"] = false, ["needsSecondFactor"] = false,
        },
        ["place"] = new JsonObject { ["mailIsLocal"] = true, ["defaultWardsAsOf"] = "2024-12-31" },
    }.ToJsonString());

    protected void AnswerPlan(string status = "PUBLISHED", string site = "PLANNED", string reader = "1", bool isEmpty = false) => Api.InPlace("OnSitePlan").Operation("OnSitePlan", new JsonObject
    {
        ["me"] = new JsonObject { ["id"] = reader },
        ["place"] = new JsonObject { ["timeZone"] = "Asia/Ho_Chi_Minh" },
        ["saturday"] = new JsonObject
        {
            ["date"] = "2026-11-28", ["status"] = status, ["startsAt"] = "07:30", ["meetingPoint"] = "Nhà văn hóa", ["note"] = null,
            ["sites"] = isEmpty ? [] : new JsonArray(Site(1, "Cống tắc", Address, site), Site(2, PrivateName, PrivateAddress, "PLANNED", isPublic: false), Site(3, "Việc của đội khác", null, "PLANNED", mayRecord: false)),
        },
    }.ToJsonString());

    /// <summary>Opens the page, and waits until the plan is there.</summary>
    private protected IRenderedComponent<OnSitePage> Open(string query = "")
    {
        Navigation.NavigateTo($"/onsite{query}");
        var page = Render<OnSitePage>(parameters => parameters.Add(page => page.Clock, Clock));
        page.WaitForState(() => page.FindAll("a.site, .site-detail, .empty").Any(element => element.GetAttribute("role") is null));
        return page;
    }

    /// <summary>The page is closed and opened again.</summary>
    private protected async Task<IRenderedComponent<OnSitePage>> ReopenAsync(string query = "")
    {
        await DisposeComponentsAsync();
        return Open(query);
    }

    protected static IElement Button(IRenderedComponent<OnSitePage> page, string name) => page.FindAll("button").First(button => button.TextContent.Trim() == name);

    protected static void Fill(IRenderedComponent<OnSitePage> page, string field, string text) => page.Find($"input[name={field}]").Input(text);

    /// <summary>What the device keeps for an account.</summary>
    private protected async Task<SiteEntry[]> EntriesAsync(string account = "1") => await new OnSiteStore(Store, Photos).EntriesAsync(account);

    protected IEnumerable<JsonNode> Recorded => Api.Asked.Where(asked => asked.Path == "/graphql SendOutcome").Select(asked => asked.Body!["variables"]!);

    private static JsonObject Site(int number, string title, string? address, string status, bool isPublic = true, bool mayRecord = true) => new()
    {
        ["position"] = number, ["status"] = status, ["mayRecord"] = mayRecord, ["plannedStart"] = $"2026-11-28T0{number}:00:00Z", ["plannedEnd"] = $"2026-11-28T0{number}:45:00Z",
        ["plannedPeople"] = 14, ["plannedQuantity"] = 40, ["plannedTools"] = new JsonArray(new JsonObject { ["tool"] = new JsonObject { ["nameVi"] = "Xe tải", ["nameEn"] = "Truck" }, ["count"] = 2 }),
        ["meetingPoint"] = null, ["note"] = null, ["doneQuantity"] = null, ["people"] = null, ["hours"] = null, ["wasteM3"] = null, ["truckloads"] = null, ["outcome"] = null,
        ["crew"] = new JsonObject { ["id"] = "c1", ["name"] = "Đội thoát nước", ["contact"] = "0901" },
        ["issue"] = new JsonObject
        {
            ["id"] = $"i{number}", ["reference"] = $"LC-2026-00000{number}", ["title"] = title, ["description"] = $"{title}, mô tả", ["address"] = address, ["residentsGroup"] = null,
            ["anchor"] = new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(106.68, 20.84) },
            ["category"] = new JsonObject
            {
                ["code"] = isPublic ? "DRAIN" : "HOUSEHOLD_SUPPORT", ["nameVi"] = isPublic ? "Cống rãnh" : "Hỗ trợ hộ khó khăn", ["nameEn"] = "x", ["icon"] = "drain", ["colour"] = "#123456",
                ["unit"] = "m", ["geometryKinds"] = new JsonArray("POINT"), ["isPublic"] = isPublic,
            },
            ["ward"] = new JsonObject { ["name"] = "Dư Hàng Kênh" }, ["photos"] = new JsonArray(),
        },
    };
}

using System.Text.Json.Nodes;
using GisPlatform.MapClient.Staff.Planner;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.MapClient.Tests.Staff;

/// <summary>The planner's page in front of an analysis of four cells, the first of them hot, and three clusters.</summary>
public abstract class PlannerTest : StaffTest
{
    protected PlannerTest()
    {
        Services.AddSingleton<IPlannerMap>(Map);
        Api.Operation("PlannerStart", """
            { "place": { "nameVi": "Quận Lê Chân", "nameEn": "Lê Chân District", "bounds": [106.64, 20.81, 106.7, 20.86], "today": "2026-11-24", "timeZone": "Asia/Ho_Chi_Minh",
              "defaultWardsAsOf": "2024-12-31", "hasDemoData": true, "wardMaps": [ { "validFrom": "2019-01-01", "validTo": "2024-12-31", "wardCount": 15, "isApproximate": false } ],
              "categories": [
                { "code": "LITTER", "nameVi": "Rác thải", "nameEn": "Litter", "icon": "litter", "colour": "#5b3000", "unit": "m3", "geometryKinds": ["POINT"] },
                { "code": "DRAIN", "nameVi": "Cống rãnh", "nameEn": "Drain", "icon": "drain", "colour": "#123456", "unit": "m", "geometryKinds": ["POINT"] } ] } }
            """);
        Api.Operation("FindHotspots", Analysis().ToJsonString());
        Api.Operation("FindCellIssues", """{ "issues": { "totalCount": 9, "nodes": [] }, "open": { "nodes": [ { "id": "a" }, { "id": "b" } ] } }""");
        Api.Operation("FindPrivateHotspots", """{ "privateHotspots": [ { "id": "0:1", "count": 5 } ] }""");
        Api.Operation("FindClusters", Clusters().ToJsonString());
    }

    private protected FakePlannerMap Map { get; } = new();

    protected void NobodyIsSignedIn() => Api.Operation("SignedIn", """{ "me": null, "place": { "mailIsLocal": true, "defaultWardsAsOf": "2024-12-31" } }""");

    protected IRenderedComponent<PlannerPage> Open(string query = "")
    {
        Navigation.NavigateTo($"/planner{query}");
        var page = Render<PlannerPage>();
        page.WaitForState(() => page.FindAll(".verdict, .failure").Count > 0);
        return page;
    }

    protected string Query => new Uri(Navigation.Uri).Query;

    protected static JsonObject Analysis(int issues = 24, string verdict = "ENOUGH", JsonObject? comparison = null)
    {
        var analysis = new JsonObject
        {
            ["verdict"] = verdict, ["verdictText"] = verdict == "ENOUGH" ? "" : "Chỉ có 2 vấn đề: quá ít để nói.", ["issueCount"] = issues,
            ["cells"] = new JsonArray(Cell("0:0", 9, 4.2, 3, "INTENSIFYING_HOT"), Cell("0:1", 8, 2.1, 2, "NEW_HOT"), Cell("1:0", 7, 0.3, 0, "NONE"), Cell("1:1", 0, -1.2, 0, "HISTORICAL_COLD")),
            ["comparison"] = comparison,
        };
        if (comparison is not null || issues > 0)
        {
            analysis["cellSize"] = new JsonObject { ["metres"] = 300, ["isChosen"] = true, ["reason"] = "Chọn từ dữ liệu." };
            analysis["steps"] = new JsonArray(Step("2026-09-25", "2026-10-24"), Step("2026-10-25", "2026-11-24"));
        }

        return new JsonObject { ["hotspots"] = analysis };
    }

    protected static JsonObject Comparison(int issues, string verdict = "ENOUGH")
    {
        var other = (JsonObject)Analysis(issues, verdict)["hotspots"]!;
        foreach (var name in new[] { "cellSize", "steps", "comparison" })
            other.Remove(name);
        return (JsonObject)other.DeepClone();
    }

    private static JsonObject Clusters() => new()
    {
        ["hotspots"] = new JsonObject
        {
            ["steps"] = new JsonArray(Step("2026-09-25", "2026-10-24"), Step("2026-10-25", "2026-11-24")),
            ["clusters"] = new JsonObject
            {
                ["eps"] = 120, ["minPoints"] = 6, ["reason"] = "Chọn từ dữ liệu.", ["noiseCount"] = 4, ["totalCount"] = 3,
                ["nodes"] = new JsonArray(Cluster(1, 9, 2), Cluster(2, 8, 7), Cluster(3, 6, 5)),
            },
        },
    };

    private static JsonObject Cluster(int number, int count, int open) => new()
    {
        ["number"] = number, ["count"] = count, ["openCount"] = open, ["hull"] = Square(number), ["centre"] = new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(106.68, 20.83) },
        ["category"] = number == 1 ? "DRAIN" : "LITTER", ["categoryCount"] = 3, ["firstReport"] = "2026-01-02T00:00:00Z", ["lastReport"] = $"2026-11-0{number}T00:00:00Z",
        ["counts"] = new JsonArray(1, count - 1), ["issues"] = new JsonArray(),
    };

    private static JsonObject Cell(string id, int count, double z, int bin, string trend) => new()
    {
        ["id"] = id, ["geometry"] = Square(count), ["shareInside"] = 1, ["count"] = count, ["value"] = count, ["neighbourhoodValue"] = 12, ["neighbourhoodExpected"] = 3, ["z"] = z, ["p"] = 0.0004,
        ["bin"] = bin, ["adjustedBin"] = bin, ["counts"] = new JsonArray(1, count - 1), ["localMoran"] = new JsonObject { ["class"] = "HIGH_HIGH" },
        ["trend"] = new JsonObject { ["class"] = trend, ["p"] = 0.01 }, ["ward"] = new JsonObject { ["code"] = "11404", ["name"] = "Dư Hàng Kênh", ["population"] = 20_000 },
    };

    private static JsonObject Step(string from, string to) => new() { ["from"] = from, ["to"] = to };

    private static JsonObject Square(int at) => new()
    {
        ["type"] = "Polygon",
        ["coordinates"] = new JsonArray(new JsonArray(
            Point(106.6 + (at * 0.01), 20.8), Point(106.61 + (at * 0.01), 20.8), Point(106.61 + (at * 0.01), 20.81), Point(106.6 + (at * 0.01), 20.8))),
    };

    private static JsonArray Point(double lon, double lat) => new(lon, lat);
}

using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using GisPlatform.Data.Accounts;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Staff;
using GisPlatform.MapClient.Staff.Crews;
using GisPlatform.MapClient.Staff.Inbox;
using GisPlatform.Testing;

namespace GisPlatform.MapClient.Tests.Api;

/// <summary>Every operation of accounts and inbox against the live schema and real data, read into the client's own records.</summary>
public sealed class StaffOperationTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private readonly HashSet<string> _run = [];

    [Fact]
    public async Task Each_operation_is_answered_and_understood()
    {
        using var http = await server.SignInAsync(AccountRole.Admin);
        var api = new GraphQLClient(http);
        var asOf = new JsonObject { ["asOf"] = "2024-12-31" };

        var place = await RunAsync(api, "StaffPlace", StaffJson.Default.StaffPlace);
        var wards = await RunAsync(api, "WardNames", StaffJson.Default.WardNames, asOf);
        var me = await RunAsync(api, "SignedIn", StaffJson.Default.SignedIn);
        var inbox = (await RunAsync(api, "Inbox", StaffJson.Default.Inbox, new() { ["status"] = new JsonArray("REPORTED"), ["first"] = 50, ["asOf"] = "2024-12-31" })).Page;
        var next = (await RunAsync(api, "Inbox", StaffJson.Default.Inbox, new() { ["status"] = new JsonArray("REPORTED"), ["first"] = 5, ["after"] = inbox.Next, ["asOf"] = "2024-12-31" })).Page;

        Assert.Equal((12, 2), (place.Categories.Count, place.Categories.Count(category => !category.IsPublic)));
        Assert.Equal((15, "ADMIN"), (wards.Wards.Count, me.Account!.Role));
        Assert.Equal((50, 5), (inbox.Entries.Count, next.Entries.Count));
        Assert.True(inbox.TotalCount > 50 && inbox.Entries[0].DueAt > inbox.Entries[0].Issue.ReportedAt);

        var points = inbox.Entries.Select(entry => entry.Issue).Where(issue => (string?)issue.Geometry["type"] == "Point" && issue.Category.Code == "LITTER").ToList();
        var (issue, other) = (points[0], points[1]);
        await RunAsync(api, "OriginalCandidates", StaffJson.Default.OriginalCandidates, new()
        {
            ["point"] = new JsonObject { ["lon"] = issue.Position.Lon, ["lat"] = issue.Position.Lat }, ["category"] = "LITTER", ["text"] = issue.Title, ["asOf"] = "2024-12-31",
        });
        foreach (var (operation, further) in new (string, JsonObject)[]
        {
            ("AcceptIssue", []), ("SetSeverity", new() { ["severity"] = 5 }), ("ReassignCategory", new() { ["category"] = "ALLEY" }),
            ("MoveIssue", new() { ["geometry"] = issue.Geometry.DeepClone() }), ("AddNote", new() { ["isInternal"] = true }), ("StartIssue", []),
            ("FinishIssue", new() { ["noPhotoReason"] = "Trời tối" }), ("ReopenIssue", []), ("RejectIssue", []), ("ReopenIssue", []),
            ("MergeIssue", new() { ["into"] = other.Id }),
        })
        {
            var now = (await RunAsync(api, "InboxIssue", StaffJson.Default.InboxIssue, new() { ["reference"] = issue.Reference, ["asOf"] = "2024-12-31" })).Entry!.Issue;
            further["change"] = new JsonObject { ["id"] = now.Id, ["version"] = now.Version, ["key"] = Guid.NewGuid().ToString(), ["note"] = "Lý do" };
            var changed = (await RunAsync(api, operation, StaffJson.Default.StaffAnswer, further)).Issue;
            Assert.Equal(now.Version + 1, changed.Version);
        }

        var merged = (await RunAsync(api, "InboxIssue", StaffJson.Default.InboxIssue, new() { ["reference"] = issue.Reference, ["asOf"] = "2024-12-31" })).Entry!.Issue;
        Assert.Equal(("DUPLICATE", other.Reference), (merged.Status, merged.DuplicateOf!.Reference));
        Assert.Superset(new HashSet<string> { "STATUS", "SEVERITY", "CATEGORY", "PLACE", "NOTE" }, merged.History.Select(entry => entry.Kind).ToHashSet());
        Assert.Contains(merged.History, entry => entry is { IsInternal: true, Note: "Lý do" });

        await LookAtContentAsync(api);

        var official = await server.MakeAccountAsync(AccountRole.Official, "11404");
        var id = official.Id.ToString();
        await RunAsync(api, "InviteAccount", StaffJson.Default.InviteAccount, new() { ["email"] = "moi@test.example", ["rights"] = new JsonObject { ["role"] = "PLANNER" } });
        await RunAsync(api, "SetAccountRights", StaffJson.Default.SetAccountRights, new()
        {
            ["id"] = id, ["rights"] = new JsonObject { ["role"] = "OFFICIAL", ["ward"] = "11383", ["department"] = "Đoàn", ["categories"] = new JsonArray("LITTER") },
        });
        await RunAsync(api, "LockAccount", StaffJson.Default.LockAccount, new() { ["id"] = id, ["isLocked"] = true });
        var account = (await RunAsync(api, "AccountList", StaffJson.Default.AccountList)).Accounts.Single(account => account.Id == id);
        Assert.Equal(("11383", "Đoàn", true), (account.Ward, account.Department, account.IsLocked));

        var category = (await RunAsync(api, "CategoryList", StaffJson.Default.CategoryList)).Categories.Single(category => category.Code == "ALLEY");
        var edited = (await RunAsync(api, "EditCategory", StaffJson.Default.EditCategory,
            new() { ["code"] = "ALLEY", ["version"] = category.Version, ["category"] = (category with { AnswerDays = 9 }).ToInput() })).Category;
        var added = (await RunAsync(api, "AddCategory", StaffJson.Default.AddCategory, new() { ["code"] = "STREET_LIGHT", ["category"] = (edited with { NameVi = "Đèn đường" }).ToInput() })).Category;
        Assert.Equal((9, category.ToolLine, "Đèn đường"), (edited.AnswerDays, edited.ToolLine, added.NameVi));

        await KeepCrewsAsync(api, asOf);

        // The other folders have tests of their own.
        Assert.Equal(OperationFiles.OfStaff("Accounts", "Categories", "Crews", "Inbox", "Places"), _run.Order());
    }

    private async Task KeepCrewsAsync(GraphQLClient api, JsonObject asOf)
    {
        var list = await RunAsync(api, "CrewList", StaffJson.Default.CrewList, asOf);
        Assert.Equal((36, 15, 15), (list.Crews.Count, list.Equipment.Count, list.Wards.Count));
        var crew = list.Crews.First(crew => crew is { Kind: "WARD", Tools.Count: > 0 });
        var edited = (await RunAsync(api, "EditCrew", StaffJson.Default.EditCrew, new() { ["id"] = crew.Id, ["version"] = crew.Version, ["crew"] = (crew with { People = 21 }).ToInput() })).Crew;
        Assert.Equal(crew with { People = 21, Version = crew.Version + 1, Skills = edited.Skills, Tools = edited.Tools }, edited);
        Assert.Equal(crew.Tools, edited.Tools);
        var added = (await RunAsync(api, "AddCrew", StaffJson.Default.AddCrew, new() { ["key"] = $"{Guid.NewGuid()}", ["crew"] = (CrewDetails.New with { Name = "Đội mới" }).Toggle("MASONRY").With("TRUCK", 2).ToInput() })).Crew;
        Assert.Equal((true, 2, 1), (added.Can("MASONRY"), added.Has("TRUCK"), added.Version));
    }

    private async Task LookAtContentAsync(GraphQLClient api)
    {
        var photos = new JsonArray();
        foreach (var seed in new[] { 8_001, 8_002 })
            photos.Add((string)(await TestPhoto.UploadAsync(server.Http, TestPhoto.Make(seed, 300, 200)))["id"]!);
        var input = new JsonObject
        {
            ["key"] = $"{Guid.NewGuid()}", ["category"] = "LITTER", ["title"] = "Có ảnh", ["photos"] = photos,
            ["geometry"] = new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(106.6750, 20.8480) },
        };
        var id = (string)(await server.DataAsync("mutation($input: ReportIssueInput!) { reportIssue(input: $input) { issue { id } } }", new { input }))["reportIssue"]!["issue"]!["id"]!;
        var flag = new JsonObject { ["issue"] = id, ["reason"] = "SPAM", ["words"] = "Quảng cáo", ["device"] = $"{Guid.NewGuid()}" };
        await server.DataAsync("mutation($flag: FlagContentInput!) { flagContent(input: $flag) { id } }", new { flag });

        var waiting = (await RunAsync(api, "WaitingContent", StaffJson.Default.WaitingContent, new() { ["asOf"] = "2024-12-31" })).Content;
        Assert.Equal((2, 1), (waiting.PhotoCount, waiting.TextCount));
        Assert.Contains("Quảng cáo", Assert.Single(waiting.Texts).Flags[0].Text, StringComparison.Ordinal);
        await RunAsync(api, "ApprovePhoto", StaffJson.Default.StaffAnswer, new() { ["id"] = waiting.Photos[0].Photo.Id, ["seen"] = waiting.Photos[0].Photo.Status });
        await RunAsync(api, "HidePhoto", StaffJson.Default.StaffAnswer, new() { ["id"] = waiting.Photos[1].Photo.Id, ["seen"] = waiting.Photos[1].Photo.Status });
        await RunAsync(api, "SettleFlags", StaffJson.Default.StaffAnswer, new() { ["id"] = id });
        Assert.Equal(new(0, 0), (await RunAsync(api, "Inbox", StaffJson.Default.Inbox, new() { ["status"] = new JsonArray("REPORTED"), ["first"] = 1, ["asOf"] = "2024-12-31" })).Waiting);
    }

    private Task<T> RunAsync<T>(GraphQLClient api, string operation, JsonTypeInfo<T> shape, JsonObject? variables = null) where T : class
    {
        _run.Add(operation);
        return api.QueryAsync(operation, shape, variables, Xunit.TestContext.Current.CancellationToken);
    }
}

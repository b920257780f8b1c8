using System.Text.Json.Nodes;
using GisPlatform.Api.Tests.Photos;
using GisPlatform.Data.Accounts;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Issues.Resolving;

/// <summary>What officials do with an issue, from the report to the mending.</summary>
public sealed class ResolvingTests(LeChanServer server) : IClassFixture<LeChanServer>, IAsyncLifetime
{
    private HttpClient _official = default!;
    private ReportedIssue _issue = default!;
    private Desk _desk = default!;

    [Fact]
    public async Task An_official_accepts_starts_and_finishes_it_and_the_public_reads_so_without_a_name()
    {
        await _desk.DoAsync("acceptIssue");
        await _desk.DoAsync("startIssue", "Tổ 3 đang làm");
        var done = await _desk.DoAsync("finishIssue", null, ", noPhotoReason: \"Máy ảnh hỏng\"");

        Assert.Equal("DONE", (string?)done["status"]);
        var history = (await _issue.ReadAsync(server))["history"]!.AsArray();
        Assert.Equal(["RESIDENT REPORTED", "OFFICIAL ACCEPTED", "OFFICIAL IN_PROGRESS", "OFFICIAL DONE"], history.Select(entry => $"{entry!["role"]} {entry["toStatus"]}"));
        Assert.Equal("Tổ 3 đang làm", (string?)history[2]!["note"]);
        Assert.DoesNotContain("Nguyễn Văn", history.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_of_the_work_done_is_public_at_once_and_needs_no_other_reason()
    {
        var (photo, _) = await PhotographedIssue.UploadAsync(server);
        await _desk.DoAsync("acceptIssue");
        await _desk.DoAsync("finishIssue", null, $", photos: [\"{photo}\"]");

        var shown = (await server.DataAsync("query($id: ID!) { issue(id: $id) { status photos { kind role } } }", new { id = _issue.Id }))["issue"]!;
        Assert.Equal("DONE", (string?)shown["status"]);
        Assert.Equal(["AFTER OFFICIAL"], shown["photos"]!.AsArray().Select(one => $"{one!["kind"]} {one["role"]}"));
        Assert.Equal("photos", (await _desk.RefusedAsync("finishIssue", null, ", photos: [\"not an upload\"]")).Field);
    }

    [Theory]
    [InlineData("rejectIssue", "", "note")]
    [InlineData("addNote", "", "note")]
    [InlineData("finishIssue", "", "noPhotoReason")]
    [InlineData("setSeverity", ", severity: 6", "severity")]
    [InlineData("reassignCategory", ", category: \"NO_SUCH\"", "category")]
    [InlineData("moveIssue", ", geometry: { type: \"Polygon\", coordinates: [[[106.67, 20.84], [106.68, 20.84], [106.68, 20.85], [106.67, 20.84]]] }", "geometry")]
    [InlineData("moveIssue", ", geometry: { type: \"Point\", coordinates: [105.85, 21.03] }", "geometry")]
    [InlineData("mergeIssue", ", into: \"not an id\"", "into")]
    public async Task Input_that_breaks_a_rule_is_refused_by_field_and_changes_nothing(string field, string extra, string fault)
    {
        var version = await _desk.VersionAsync();

        Assert.Equal(fault, (await _desk.RefusedAsync(field, null, extra)).Field);

        Assert.Equal(version, await _desk.VersionAsync());
    }

    [Fact]
    public async Task Severity_category_and_place_change_with_an_entry_each()
    {
        await _desk.DoAsync("setSeverity", null, ", severity: 5");
        await _desk.DoAsync("reassignCategory", "Là rác", ", category: \"LITTER\"");
        var moved = await _desk.DoAsync("moveIssue", null, ", geometry: { type: \"Point\", coordinates: [106.6752, 20.8481] }");

        Assert.Equal((5, "LITTER"), ((int)moved["severity"]!, (string?)moved["category"]!["code"]));
        Assert.Equal(["SEVERITY 3→5", "CATEGORY DRAIN→LITTER", "PLACE →"],
            moved["history"]!.AsArray().Skip(1).Select(entry => $"{entry!["kind"]} {entry["fromValue"]}→{entry["toValue"]}"));
    }

    [Fact]
    public async Task A_note_for_staff_is_not_in_the_public_history()
    {
        await _desk.DoAsync("addNote", "Gọi lại cho tổ trưởng", ", isInternal: true");
        await _desk.DoAsync("addNote", "Chờ vật tư");

        Assert.Equal(["Chờ vật tư"], (await _issue.ReadAsync(server))["history"]!.AsArray().Select(entry => (string?)entry!["note"]).OfType<string>());
    }

    [Fact]
    public async Task Notes_on_a_done_issue_do_not_begin_a_new_round_of_confirmations()
    {
        await _issue.MoveAsync(server, IssueStatus.Accepted, IssueStatus.Done);
        const string confirm = "mutation($id: ID!, $voter: ID!) { confirmIssue(id: $id, voter: $voter) { status } }";
        await server.DataAsync(confirm, new { id = _issue.Id, voter = Guid.NewGuid() });
        await _desk.DoAsync("addNote", "Đã chụp ảnh");

        Assert.Equal("CONFIRMED", (string?)(await server.DataAsync(confirm, new { id = _issue.Id, voter = Guid.NewGuid() }))["confirmIssue"]!["status"]);
    }

    [Theory]
    [InlineData("startIssue", "")]
    [InlineData("finishIssue", ", noPhotoReason: \"x\"")]
    [InlineData("reopenIssue", "")]
    public async Task A_move_that_the_table_does_not_allow_is_a_conflict_that_names_the_state(string field, string extra)
    {
        var (code, _, message) = await _desk.RefusedAsync(field, "lý do", extra);

        Assert.Equal("CONFLICT", code);
        Assert.Contains("REPORTED", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_official_reopens_what_is_done_with_a_reason()
    {
        await _issue.MoveAsync(server, IssueStatus.Accepted, IssueStatus.Done);

        Assert.Equal("REOPENED", (string?)(await _desk.DoAsync("reopenIssue", "Nước lại tràn"))["status"]);
    }

    [Fact]
    public async Task The_same_change_twenty_times_at_once_is_one_change()
    {
        var change = Desk.Change(_issue.Id, await _desk.VersionAsync(), "Đã xem");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _official.DataAsync(Desk.Mutation("acceptIssue"), new { change = change.DeepClone() })));

        Assert.All(answers, answer => Assert.Equal("ACCEPTED", (string?)answer["acceptIssue"]!["status"]));
        Assert.Equal(2, (await _issue.ReadAsync(server))["history"]!.AsArray().Count);
    }

    [Fact]
    public async Task Of_two_officials_who_change_it_at_once_the_second_learns_what_it_is_now()
    {
        using var colleague = await Desk.OfficialAsync(server);
        var version = await _desk.VersionAsync();

        var answers = await Task.WhenAll(
            _official.GraphQLAsync(Desk.Mutation("acceptIssue"), new { change = Desk.Change(_issue.Id, version) }),
            colleague.GraphQLAsync(Desk.Mutation("rejectIssue"), new { change = Desk.Change(_issue.Id, version, "Không thuộc phường") }));

        var refusal = Assert.Single(answers, answer => answer["errors"] is not null)["errors"]![0]!;
        var status = (string?)(await _issue.ReadAsync(server))["status"];
        Assert.Equal("CONFLICT", (string?)refusal["extensions"]!["code"]);
        Assert.Contains(status!, (string?)refusal["message"], StringComparison.Ordinal);
        Assert.Equal(2, (await _issue.ReadAsync(server))["history"]!.AsArray().Count);
    }

    [Fact]
    public async Task An_official_of_another_ward_or_department_is_refused_and_a_planner_is_not()
    {
        using var elsewhere = await server.SignInAsync(AccountRole.Official, await OtherWardAsync());
        using var department = await server.SignInAsync(AccountRole.Official, null, "LITTER");
        using var drains = await server.SignInAsync(AccountRole.Official, null, "DRAIN", "LAKE");
        using var planner = await server.SignInAsync(AccountRole.Planner);

        Assert.Equal("FORBIDDEN", (await new Desk(elsewhere, _issue).RefusedAsync("acceptIssue")).Code);
        Assert.Equal("FORBIDDEN", (await new Desk(department, _issue).RefusedAsync("acceptIssue")).Code);
        Assert.Equal("ACCEPTED", (string?)(await new Desk(drains, _issue).DoAsync("acceptIssue"))["status"]);
        Assert.Equal("IN_PROGRESS", (string?)(await new Desk(planner, _issue).DoAsync("startIssue"))["status"]);
    }

    [Fact]
    public async Task Merging_makes_a_duplicate_and_its_voices_count_for_the_original_once_each()
    {
        var original = await ReportedIssue.SendAsync(server);
        var both = $"{Guid.NewGuid()}";
        const string confirm = "mutation($id: ID!, $voter: ID!) { confirmIssue(id: $id, voter: $voter) { id } }";
        await server.DataAsync(confirm, new { id = original.Id, voter = both });
        await server.DataAsync(confirm, new { id = _issue.Id, voter = both });
        await server.DataAsync(confirm, new { id = _issue.Id, voter = Guid.NewGuid() });

        var merged = await _desk.DoAsync("mergeIssue", null, $", into: \"{original.Id}\"");

        Assert.Equal(("DUPLICATE", original.Id), ((string?)merged["status"], (string?)merged["duplicateOf"]!["id"]));
        // Who said so of both, another, and the reporter of the duplicate.
        Assert.Equal(3, (int)(await original.ReadAsync(server))["confirmations"]!);
    }

    [Fact]
    public async Task Two_who_merge_a_pair_into_each_other_at_once_make_one_duplicate()
    {
        for (var i = 0; i < 5; i++)
        {
            var (a, b) = (await ReportedIssue.SendAsync(server), await ReportedIssue.SendAsync(server));
            await Task.WhenAll(
                _official.GraphQLAsync(Desk.Mutation("mergeIssue", $", into: \"{b.Id}\""), new { change = Desk.Change(a.Id, 1) }),
                _official.GraphQLAsync(Desk.Mutation("mergeIssue", $", into: \"{a.Id}\""), new { change = Desk.Change(b.Id, 1) }));

            Assert.Equal(["DUPLICATE", "REPORTED"], new[] { (string?)(await a.ReadAsync(server))["status"], (string?)(await b.ReadAsync(server))["status"] }.Order());
        }
    }

    public async ValueTask InitializeAsync()
    {
        _official = await Desk.OfficialAsync(server);
        _issue = await ReportedIssue.SendAsync(server);
        _desk = new Desk(_official, _issue);
    }

    public ValueTask DisposeAsync()
    {
        _official.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string> OtherWardAsync()
    {
        var mine = await Desk.WardAsync(server);
        var wards = (await server.DataAsync("{ wards(asOf: \"2024-12-31\") { code } }"))["wards"]!.AsArray();
        return wards.Select(ward => (string)ward!["code"]!).First(code => code != mine);
    }
}

using System.Text.Json.Nodes;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Api.Tests.Photos;
using GisPlatform.Data.Accounts;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Photos;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Murals;

public sealed class AddMuralTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Fact]
    public async Task Sent_five_times_at_once_it_is_there_once_in_its_ward_with_its_photo_and_history()
    {
        using var official = await TestMural.OfficialAsync(server);
        var (key, upload) = ($"{Guid.NewGuid()}", await PhotographedIssue.UploadAsync(server));
        var photos = new[] { new { photo = upload.Id, credit = "Ban biên tập" } };

        var made = await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ => (await official.DataAsync(TestMural.Add, new { key, mural = TestMural.Input(("titleVi", "  Tường   mới ")), photos }))["mural"]!));

        var mural = made[0];
        Assert.Single(made.Select(one => (string)one["id"]!).Distinct());
        Assert.Equal(("Tường   mới", TestMural.Ward, "Ban biên tập", 1), ((string)mural["titleVi"]!, (string)mural["ward"]!["code"]!, (string)mural["photos"]![0]!["credit"]!, (int)mural["version"]!));
        Assert.Equal("ADDED", (string)Assert.Single(mural["history"]!.AsArray())!["kind"]!);
        using var photo = await server.Http.GetAsync(new Uri((string)mural["photos"]![0]!["thumb"]!, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(photo.IsSuccessStatusCode);
        Assert.Contains("public", photo.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_done_issue_about_a_wall_becomes_one_mural_that_takes_over_its_place_and_the_photos_of_the_work_done()
    {
        using var official = await TestMural.OfficialAsync(server);
        var issue = await PhotographedIssue.ReportAsync(server, ("category", "MURAL_WALL"));
        await issue.SetAsync(server, PhotoStatus.Public);
        await server.Database.ExecuteAsync($"update photo set kind = 'AFTER' where hash = '{issue.Hash}'");
        var input = TestMural.Input(("geometry", null));
        async Task<(string, string?, string)> RefusedAsync(string key) => await official.ErrorAsync(TestMural.Add, new { key, mural = input, issue = issue.Issue.Id });
        Assert.Equal("CONFLICT", (await RefusedAsync($"{Guid.NewGuid()}")).Item1);
        await issue.Issue.MoveAsync(server, IssueStatus.Accepted, IssueStatus.Done);

        var mural = (await official.DataAsync(TestMural.Add, new { key = $"{Guid.NewGuid()}", mural = input, issue = issue.Issue.Id }))["mural"]!;

        Assert.Equal((issue.Issue.Id, 106.675, $"/photos/{issue.Hash}/thumb"),
            ((string)mural["issue"]!["id"]!, (double)mural["anchor"]!["coordinates"]![0]!, (string)mural["photos"]![0]!["thumb"]!));
        Assert.Equal((string)mural["id"]!, (string)(await server.DataAsync($"{{ issue(id: \"{issue.Issue.Id}\") {{ mural {{ id }} }} }}"))["issue"]!["mural"]!["id"]!);
        Assert.Equal(("CONFLICT", "issue"), await RefusedAsync($"{Guid.NewGuid()}") is var (code, field, _) ? (code, field) : default);
    }

    [Fact]
    public async Task Two_who_make_a_mural_of_one_issue_at_once_make_one()
    {
        using var official = await TestMural.OfficialAsync(server);
        var issue = await ReportedIssue.SendAsync(server, ("category", "MURAL_WALL"));
        await issue.MoveAsync(server, IssueStatus.Accepted, IssueStatus.Done);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => official.GraphQLAsync(TestMural.Add, new { key = $"{Guid.NewGuid()}", mural = TestMural.Input(), issue = issue.Id })));

        Assert.Single(answers, answer => answer["errors"] is null);
        Assert.All(answers.Where(answer => answer["errors"] is not null), answer => Assert.Equal("CONFLICT", (string)answer["errors"]![0]!["extensions"]!["code"]!));
    }

    [Fact]
    public async Task Issues_of_another_kind_private_ones_and_unknown_ones_become_no_mural()
    {
        using var planner = await server.SignInAsync(AccountRole.Planner);
        var drain = await ReportedIssue.SendAsync(server);
        await drain.MoveAsync(server, IssueStatus.Accepted, IssueStatus.Done);
        var secret = await ReportedIssue.SendAsync(server, ("category", "HOUSEHOLD_SUPPORT"));
        var found = new List<string>();
        foreach (var issue in new[] { drain.Id, secret.Id, $"{Guid.NewGuid()}" })
        {
            var error = await planner.ErrorAsync(TestMural.Add, new { key = $"{Guid.NewGuid()}", mural = TestMural.Input(), issue });
            found.Add($"{error.Code} {error.Field}");
        }

        Assert.Equal(["BAD_USER_INPUT issue", "NOT_FOUND issue", "NOT_FOUND issue"], found);
    }

    [Theory]
    [InlineData("titleVi", " ", "mural.titleVi")]
    [InlineData("artists", "", "mural.artists")]
    [InlineData("storyVi", "\u200b", "mural.storyVi")]
    [InlineData("paintedOn", "1899-12-31", "mural.paintedOn")]
    [InlineData("paintedOn", "2999-01-01", "mural.paintedOn")]
    [InlineData("geometry", null, "mural.geometry")]
    public async Task What_makes_no_sense_is_refused_by_name(string field, string? value, string named)
    {
        using var official = await TestMural.OfficialAsync(server);

        var error = await official.ErrorAsync(TestMural.Add, new { key = $"{Guid.NewGuid()}", mural = TestMural.Input((field, value)) });

        Assert.Equal(("BAD_USER_INPUT", named), (error.Code, error.Field));
    }

    [Fact]
    public async Task Neither_another_ward_nor_what_lies_outside_nor_a_photo_that_is_not_there_is_taken_and_nothing_is_left()
    {
        using var other = await TestMural.OfficialAsync(server, TestMural.OtherWard);
        using var official = await TestMural.OfficialAsync(server);
        using var drains = await server.SignInAsync(AccountRole.Official, TestMural.Ward, "DRAIN");
        var before = await server.Database.ScalarAsync<long>("select count(*) from mural");
        async Task<string> CodeAsync(HttpClient http, object variables) => (await http.ErrorAsync(TestMural.Add, variables)).Code;

        Assert.Equal("FORBIDDEN", await CodeAsync(other, new { key = $"{Guid.NewGuid()}", mural = TestMural.Input() }));
        Assert.Equal("FORBIDDEN", await CodeAsync(drains, new { key = $"{Guid.NewGuid()}", mural = TestMural.Input() }));
        Assert.Equal("OUTSIDE_PLACE", await CodeAsync(official, new { key = $"{Guid.NewGuid()}", mural = TestMural.Input(("geometry", ReportedIssue.PointAt(105.8, 21.0))) }));
        Assert.Equal("BAD_USER_INPUT", await CodeAsync(official, new { key = $"{Guid.NewGuid()}", mural = TestMural.Input(), photos = new[] { new { photo = new string('a', 64), credit = "x" } } }));
        Assert.Equal(before, await server.Database.ScalarAsync<long>("select count(*) from mural"));
    }
}

using System.Text.Json.Nodes;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Api.Tests.Photos;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Murals;

public sealed class ReportFadedMuralTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Report = "mutation($input: ReportFadedMuralInput!) { reportFadedMural(input: $input) { reference isNew issue { id title status confirmations category { code } mural { id } photos { id } } } }";

    [Fact]
    public async Task It_becomes_one_open_issue_of_the_wall_whoever_reports_and_however_often()
    {
        var mural = await NewMuralAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ => (await server.DataAsync(Report, new { input = Input(mural) }))["reportFadedMural"]!));

        Assert.Single(answers, answer => (bool)answer["isNew"]!);
        var id = Assert.Single(answers.Select(answer => (string)answer["issue"]!["id"]!).Distinct());
        var issue = (await server.DataAsync($"{{ issue(id: \"{id}\") {{ title confirmations status category {{ code }} mural {{ id openReport {{ id }} }} }} }}"))["issue"]!;
        Assert.Equal(("Tranh tường bị phai: Tường thử", "MURAL_WALL", 11, mural, id),
            ((string)issue["title"]!, (string)issue["category"]!["code"]!, (int)issue["confirmations"]!, (string)issue["mural"]!["id"]!, (string)issue["mural"]!["openReport"]!["id"]!));
    }

    [Fact]
    public async Task A_phone_that_sends_again_hears_the_same_and_one_device_confirms_once()
    {
        var mural = await NewMuralAsync();
        var (first, second) = (Input(mural), Input(mural));
        await server.DataAsync(Report, new { input = first });

        var again = (await server.DataAsync(Report, new { input = first }))["reportFadedMural"]!;
        await server.DataAsync(Report, new { input = second });
        var confirmed = (await server.DataAsync(Report, new { input = second }))["reportFadedMural"]!;

        Assert.Equal((true, false, 1), ((bool)again["isNew"]!, (bool)confirmed["isNew"]!, (int)confirmed["issue"]!["confirmations"]!));
    }

    [Fact]
    public async Task Once_the_issue_is_closed_a_new_report_makes_a_new_one()
    {
        var mural = await NewMuralAsync();
        var first = (await server.DataAsync(Report, new { input = Input(mural) }))["reportFadedMural"]!;
        await new ReportedIssue((string)first["issue"]!["id"]!, "", "").MoveAsync(server, IssueStatus.Accepted, IssueStatus.Done);

        var upload = await PhotographedIssue.UploadAsync(server);
        var input = Input(mural);
        input["photos"] = new JsonArray(upload.Id);
        var second = (await server.DataAsync(Report, new { input }))["reportFadedMural"]!;

        Assert.True((bool)second["isNew"]!);
        Assert.NotEqual((string)first["reference"]!, (string)second["reference"]!);
        Assert.Equal(1, await server.Database.ScalarAsync<long>($"select count(*) from photo where hash = '{upload.Hash}'"));
    }

    [Fact]
    public async Task A_mural_that_is_gone_or_unknown_and_bad_keys_are_refused_by_name()
    {
        using var official = await TestMural.OfficialAsync(server);
        var mural = await NewMuralAsync();
        await official.DataAsync(TestMural.SetStatus, new { id = mural, version = 1, status = "LOST" });
        async Task<string> RefusedAsync(JsonObject input) => await server.ErrorAsync(Report, new { input }) is var error ? $"{error.Code} {error.Field}" : "";

        Assert.Equal("CONFLICT input.mural", await RefusedAsync(Input(mural)));
        Assert.Equal("NOT_FOUND input.mural", await RefusedAsync(Input($"{Guid.NewGuid()}")));
        var (badKey, badVoter) = (Input(mural), Input(mural));
        badKey["key"] = "1";
        badVoter["voter"] = "1";
        Assert.Equal(["BAD_USER_INPUT input.key", "BAD_USER_INPUT input.voter"], [await RefusedAsync(badKey), await RefusedAsync(badVoter)]);
    }

    [Fact]
    public async Task Where_the_category_is_private_the_answer_and_the_mural_tell_nothing_of_the_issue()
    {
        var mural = await NewMuralAsync();
        await server.Database.ExecuteAsync("update category set is_public = false where code = 'MURAL_WALL'");
        try
        {
            var answer = (await server.DataAsync(Report, new { input = Input(mural) }))["reportFadedMural"]!;
            Assert.Null(answer["issue"]);
            Assert.Null((await TestMural.ReadAsync(server.Http, mural))["openReport"]);
        }
        finally
        {
            await server.Database.ExecuteAsync("update category set is_public = true where code = 'MURAL_WALL'");
        }
    }

    private async Task<string> NewMuralAsync()
    {
        using var official = await TestMural.OfficialAsync(server);
        return (string)(await TestMural.AddAsync(official))["id"]!;
    }

    private static JsonObject Input(string mural) => new() { ["mural"] = mural, ["key"] = $"{Guid.NewGuid()}", ["voter"] = $"{Guid.NewGuid()}", ["description"] = "Bong một mảng lớn." };
}

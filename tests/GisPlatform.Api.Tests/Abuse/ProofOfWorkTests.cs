using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using GisPlatform.Api.Abuse;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.Api.Tests.Abuse;

/// <summary>A small calculation before a change without an account, where the server asks for one.</summary>
public sealed class ProofOfWorkTests(ProofOfWorkTests.Server server) : IClassFixture<ProofOfWorkTests.Server>
{
    private const string Follow = "mutation($id: ID!, $email: String!, $proof: String) { followIssue(id: $id, email: $email, proof: $proof) { mailIsLocal } }";
    private const string Flag = "mutation($input: FlagContentInput!) { flagContent(input: $input) { id } }";

    [Fact]
    public async Task A_report_with_a_solved_puzzle_is_taken_and_sent_again_needs_no_other()
    {
        var input = ReportedIssue.Input(("proof", await SolveAsync()));

        var first = await server.DataAsync(ReportedIssue.Mutation, new { input });

        Assert.True(JsonNode.DeepEquals(first, await server.DataAsync(ReportedIssue.Mutation, new { input })));
    }

    [Fact]
    public async Task Without_a_proof_nothing_is_taken_and_the_refusal_says_what_to_do()
    {
        var issue = await ReportAsync();

        var report = await server.ErrorAsync(ReportedIssue.Mutation, new { input = ReportedIssue.Input() });
        var follow = await server.ErrorAsync(Follow, new { id = issue, email = "a@example.org" });
        var flag = await server.ErrorAsync(Flag, new { input = new { issue, reason = "SPAM", device = Guid.NewGuid() } });

        Assert.Equal([("PROOF_REQUIRED", "input.proof"), ("PROOF_REQUIRED", "proof"), ("PROOF_REQUIRED", "input.proof")],
            new[] { report, follow, flag }.Select(refusal => (refusal.Code, refusal.Field)));
        Assert.Contains("Ask for a new 'challenge', solve it and send again", report.Message, StringComparison.Ordinal);
        await server.DataAsync(Follow, new { id = issue, email = "a@example.org", proof = await SolveAsync() });
        await server.DataAsync(Flag, new { input = new { issue, reason = "SPAM", device = Guid.NewGuid(), proof = await SolveAsync() } });
    }

    [Theory]
    [InlineData(AccountRole.Official, null)]
    [InlineData(AccountRole.Resident, "PROOF_REQUIRED")]
    public async Task Staff_who_are_signed_in_need_none_and_residents_do(AccountRole role, string? refusal)
    {
        using var http = await server.SignInAsync(role, role == AccountRole.Official ? "11377" : null);

        var answer = await http.GraphQLAsync(ReportedIssue.Mutation, new { input = ReportedIssue.Input() });

        Assert.Equal(refusal, (string?)answer["errors"]?[0]!["extensions"]!["code"]);
        Assert.Equal(refusal is null, (await http.DataAsync("{ challenge { salt } }"))["challenge"] is null);
    }

    [Fact]
    public async Task A_proof_is_good_once_whichever_server_it_is_shown_to()
    {
        await using var other = new OtherServer(server.Database);
        await other.InitializeAsync();
        // Solved from one server's puzzle, used at another: both have the same key.
        var proof = await SolveAsync();
        await other.DataAsync(ReportedIssue.Mutation, new { input = ReportedIssue.Input(("proof", proof)) });

        Assert.Equal("PROOF_REQUIRED", (await server.ErrorAsync(ReportedIssue.Mutation, new { input = ReportedIssue.Input(("proof", proof)) })).Code);
    }

    [Fact]
    public async Task Twenty_at_once_with_one_proof_are_one_change()
    {
        var proof = await SolveAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.GraphQLAsync(ReportedIssue.Mutation, new { input = ReportedIssue.Input(("proof", proof)) })));

        Assert.Single(answers, answer => answer["errors"] is null);
    }

    [Fact]
    public async Task A_refused_report_does_not_use_up_its_proof()
    {
        var proof = await SolveAsync();
        await server.ErrorAsync(ReportedIssue.Mutation, new { input = ReportedIssue.Input(("proof", proof), ("title", "")) });

        await server.DataAsync(ReportedIssue.Mutation, new { input = ReportedIssue.Input(("proof", proof)) });
    }

    [Theory]
    [InlineData("number", "-1")]
    [InlineData("salt", "\"made up?expires=99999999999\"")]
    [InlineData("signature", "\"00\"")]
    [InlineData("algorithm", "\"SHA-1\"")]
    [InlineData("challenge", "null")]
    public async Task A_proof_that_is_not_of_the_servers_making_or_not_solved_is_refused(string field, string value)
    {
        var proof = JsonNode.Parse(Convert.FromBase64String(await SolveAsync()))!;
        proof[field] = JsonNode.Parse(value);

        Assert.Equal("PROOF_REQUIRED", (await SendAsync(Encode(proof))).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no base64")]
    [InlineData("bm8gSlNPTg==")]
    [InlineData("W10=")]
    public async Task What_is_no_proof_at_all_is_refused(string proof) => Assert.Equal("PROOF_REQUIRED", (await SendAsync(proof)).Code);

    [Fact]
    public async Task A_puzzle_whose_time_is_over_is_refused_though_it_was_the_servers_own()
    {
        // Signed as the server signs, and expired.
        var salt = "0123?expires=1000000000";
        var challenge = Hash(salt, 7);
        var key = await server.Services.GetRequiredService<ServerSecrets>().GetAsync("proof of work", TestContext.Current.CancellationToken);
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(challenge)));

        Assert.Equal("PROOF_REQUIRED", (await SendAsync(Encode(new JsonObject { ["algorithm"] = "SHA-256", ["challenge"] = challenge, ["number"] = 7, ["salt"] = salt, ["signature"] = signature }))).Code);
    }

    [Fact]
    public async Task Used_proofs_are_forgotten_once_they_would_be_too_old_anyway()
    {
        await ReportAsync();
        await server.Database.ExecuteAsync("update spent_proof set expires_at = now() - interval '1 second'");

        await server.Services.GetRequiredService<ProofOfWork>().ForgetAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, await server.Database.ScalarAsync<long>("select count(*) from spent_proof where expires_at < now()"));
    }

    [Fact]
    public async Task A_form_of_a_page_without_scripts_is_taken_a_few_times_an_hour_and_with_a_proof_as_often_as_other_changes()
    {
        for (var wish = 0; wish < 5; wish++)
            Assert.Equal(HttpStatusCode.OK, (await FollowAsync("")).Status);
        var (status, page) = await FollowAsync("");
        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.Contains("Hãy bật JavaScript", page, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await FollowAsync(await SolveAsync())).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await FollowAsync("no proof")).Status);
        // Programs can solve a puzzle.
        Assert.Equal("PROOF_REQUIRED", (await server.ErrorAsync("mutation { followWard(ward: \"11383\", email: \"a@example.org\") { mailIsLocal } }")).Code);

        async Task<(HttpStatusCode Status, string Page)> FollowAsync(string proof)
        {
            using var form = new FormUrlEncodedContent([new("email", $"{Guid.NewGuid():N}@example.org"), new("proof", proof)]);
            using var answer = await server.Http.PostAsync(new Uri("/ward/11383/follow", UriKind.Relative), form, TestContext.Current.CancellationToken);
            return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }
    }

    private static string Encode(JsonNode proof) => Convert.ToBase64String(Encoding.UTF8.GetBytes(proof.ToJsonString()));

    private static string Hash(string salt, int number) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}{number}")));

    // As any client would, from the schema alone.
    private async Task<string> SolveAsync()
    {
        var puzzle = (await server.DataAsync("{ challenge { algorithm challenge salt signature maxNumber } }"))["challenge"]!;
        var number = Enumerable.Range(0, (int)puzzle["maxNumber"]! + 1).First(number => Hash((string)puzzle["salt"]!, number) == (string)puzzle["challenge"]!);
        return Encode(new JsonObject
        {
            ["algorithm"] = (string)puzzle["algorithm"]!, ["challenge"] = (string)puzzle["challenge"]!, ["number"] = number,
            ["salt"] = (string)puzzle["salt"]!, ["signature"] = (string)puzzle["signature"]!,
        });
    }

    private async Task<string> ReportAsync() =>
        (string)(await server.DataAsync(ReportedIssue.Mutation, new { input = ReportedIssue.Input(("proof", await SolveAsync())) }))["reportIssue"]!["issue"]!["id"]!;

    private Task<(string Code, string? Field, string Message)> SendAsync(string proof) =>
        server.ErrorAsync(ReportedIssue.Mutation, new { input = ReportedIssue.Input(("proof", proof)) });

    public sealed class Server() : AskingServer(new LeChanDatabase());

    private sealed class OtherServer(TestDatabase database) : AskingServer(new SharedDatabase(database));

    public abstract class AskingServer(TestDatabase database) : ApiServer(database)
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Abuse:ProofOfWork"] = "200" };
    }
}

using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using GisPlatform.Data.Accounts;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Staff;
using GisPlatform.MapClient.Staff.Saturdays;
using GisPlatform.MapClient.Staff.Saturdays.Actions;
using GisPlatform.MapClient.Staff.Saturdays.Candidates;
using GisPlatform.MapClient.Staff.Saturdays.Plan;
using GisPlatform.MapClient.Staff.Saturdays.Suggest;
using GisPlatform.Testing;

namespace GisPlatform.MapClient.Tests.Api;

/// <summary>Every operation of the page of a Saturday against the live schema and real data, asked as the page asks and read into its own records.</summary>
public sealed class SaturdayOperationTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string AsOf = "2024-12-31";
    private readonly HashSet<string> _run = [];

    [Fact]
    public async Task Each_operation_is_answered_and_understood()
    {
        using var http = await server.SignInAsync(AccountRole.Planner);
        var api = new GraphQLClient(http);
        var start = await RunAsync(api, "SaturdayStart", StaffJson.Default.SaturdayStart);
        var date = start.Next.Date.AddDays(14);
        Assert.Contains(start.Categories, category => category.NeededSkills.Count > 0 && category.NeededTools.Count > 0);
        Assert.Null(await PlanAsync(api, date));
        await RunAsync(api, "OpenSaturday", StaffJson.Default.PlanAnswer, new OpenSaturday(MeetingPoint: "Ủy ban nhân dân phường").Variables(date, Guid.NewGuid()));
        var plan = (await PlanAsync(api, date))!;
        Assert.Equal(("DRAFT", 36, 15, "OPENED"), (plan.Status, plan.Crews.Count, plan.Shares.Count, Assert.Single(plan.History).Kind));

        var page = (await RunAsync(api, "FindCandidates", StaffJson.Default.FindCandidates, new()
        {
            ["where"] = new JsonObject { ["status"] = new JsonArray("ACCEPTED"), ["asOf"] = AsOf }, ["first"] = 5, ["asOf"] = AsOf,
        })).Issues;
        var (issue, other) = (page.Nodes[0], page.Nodes[1]);
        var candidate = await RunAsync(api, "FindCandidate", StaffJson.Default.FindCandidate, new() { ["reference"] = issue.Reference, ["asOf"] = AsOf });
        Assert.Equal((issue.Id, issue.Id), (candidate.Entry!.Issue.Id, candidate.Issue!.Id));
        var hidden = (await RunAsync(api, "FindPrivateCandidates", StaffJson.Default.FindPrivateCandidates, new()
        {
            ["status"] = new JsonArray("REPORTED", "ACCEPTED", "REOPENED"), ["asOf"] = AsOf,
        })).Inbox.Entries;
        Assert.All(hidden, entry => Assert.Contains(entry.Issue.Category.Code, new[] { "HOUSEHOLD_SUPPORT", "HOME_PAPERWORK" }));

        await RunAsync(api, "ProposeForDay", StaffJson.Default.ProposeForDay, new() { ["date"] = date.Iso(), ["issues"] = new JsonArray(issue.Id) });
        var shortlist = (await RunAsync(api, "FindShortlist", StaffJson.Default.FindShortlist, new() { ["date"] = date.Iso(), ["asOf"] = AsOf })).Proposals;
        Assert.Equal(issue.Id, Assert.Single(shortlist).Issue.Id);

        var ledger = new PlanLedger(api, date, () => Task.CompletedTask);
        var crew = plan.Crews[0];
        foreach (var action in new PlanAction[]
        {
            new AddSite(issue, crew), new AddSite(other, crew, 1), new MoveSite(issue, plan.Crews[1]), new LockSite(issue, LockSite.LockedIn), new RemoveSite(other),
            new SetCrew(plan.Crews[2].Crew, true, "Bận tập huấn"), new SetCapacity(crew.Crew, 7, 2.5m),
        })
        {
            Assert.True(await ledger.DoAsync(action, () => plan), ledger.Problem?.Refusal.Message);
            _run.Add(action.GetType().Name);
            plan = (await PlanAsync(api, date))!;
        }

        var site = Assert.Single(plan.Sites);
        Assert.Equal((issue.Id, plan.Crews[1].Crew.Id, true, 1), (site.Issue.Id, site.Crew!.Id, site.IsLocked, site.Position));
        Assert.Equal((true, "Bận tập huấn", 7, 2.5m), (plan.Crews[2].IsAbsent, plan.Crews[2].Note, plan.CrewOf(crew.Crew.Id)!.People, plan.CrewOf(crew.Crew.Id)!.Hours));
        await RunAsync("SaturdayChanged", http, new() { ["date"] = date.Iso() }, answer => true, () => ledger.DoAsync(new SetCrew(plan.Crews[2].Crew, false, null), () => plan));
        plan = (await PlanAsync(api, date))!;

        var proposal = await SuggestAsync(api, http, plan);
        Assert.Equal(site.Issue.Id, proposal.Sites.Single(one => one.IsLocked).Issue.Id);
        Assert.True(await ledger.DoAsync(new PlanSites(proposal, null), () => plan), ledger.Problem?.Refusal.Message);
        _run.Add("PlanSites");
        plan = (await PlanAsync(api, date))!;
        Assert.Equal(proposal.Sites.Select(one => one.Issue.Id).Order(), plan.Sites.Select(one => one.Issue.Id).Order());

        var season = (await RunAsync(api, "FindSeason", StaffJson.Default.FindSeason, new() { ["year"] = date.Year })).Season;
        var open = plan.Sites.Count(one => one.Issue.Category.Code is not ("HOUSEHOLD_SUPPORT" or "HOME_PAPERWORK"));
        Assert.Equal(("DRAFT", open), season.Days.Single(day => day.Date == date) is var day ? (day.Status, day.Wards.Sum(ward => ward.Planned)) : default);

        foreach (var action in new PlanAction[]
        {
            new PublishSaturday(), new UnpublishSaturday("Mưa to"), new PublishSaturday(),
            new RecordOutcome(issue, new JsonObject { ["status"] = "DONE", ["people"] = 9, ["hours"] = 2, ["noPhotoReason"] = "Trời tối" }), new CloseSaturday(120, "Cảm ơn", true),
        })
        {
            Assert.True(await ledger.DoAsync(action, () => plan), ledger.Problem?.Refusal.Message);
            _run.Add(action.GetType().Name);
            plan = (await PlanAsync(api, date))!;
        }

        Assert.Equal(("HELD", 120, 1, plan.Sites.Count - 1), (plan.Status, plan.Participants, plan.Figures.Done, plan.Figures.NotDone));
        Assert.Equal(OperationFiles.OfStaff("Saturdays"), _run.Order());
    }

    // Searched as the page does, watched to its end, and asked why something is not in it.
    private async Task<Proposal> SuggestAsync(GraphQLClient api, HttpClient http, PlanView plan)
    {
        var input = new SuggestSettings { Seconds = 20 }.ToInput(plan.Date, ProposalEdit.None);
        SuggestionProgress? last = null;
        await RunAsync("SitesSuggested", http, new() { ["input"] = input.DeepClone(), ["asOf"] = AsOf },
            answer => (last = answer["data"].Deserialize(StaffJson.Default.SitesSuggested)!.Progress).IsFinal, null);
        var suggestion = last!.Suggestion!;
        Assert.True(suggestion.IsPlan && suggestion.Sites.Any() && suggestion.LeftOut.Count > 0 && suggestion.Fairness.Wards.Count == 15, suggestion.StatusText);
        Assert.Equal(suggestion.SiteCount, suggestion.Sites.Count());
        var why = (await RunAsync(api, "WhyNotSite", StaffJson.Default.WhyNotSite, new() { ["input"] = input, ["issue"] = suggestion.LeftOut[0].Issue.Id })).Answer;
        Assert.True(why.Text.Length > 10 && why.Reason != "CHOSEN");
        return new Proposal(suggestion, ProposalEdit.None, plan);
    }

    private async Task<PlanView?> PlanAsync(GraphQLClient api, DateOnly date) =>
        (await RunAsync(api, "FindPlan", StaffJson.Default.FindPlan, new() { ["date"] = date.Iso(), ["asOf"] = AsOf })).Saturday;

    private Task<T> RunAsync<T>(GraphQLClient api, string operation, JsonTypeInfo<T> shape, JsonObject? variables = null) where T : class
    {
        _run.Add(operation);
        return api.QueryAsync(operation, shape, variables, Xunit.TestContext.Current.CancellationToken);
    }

    // A subscription, until an answer of it is the last that is waited for.
    private async Task RunAsync(string operation, HttpClient http, JsonObject variables, Func<JsonNode, bool> isLast, Func<Task>? meanwhile)
    {
        _run.Add(operation);
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql");
        request.Content = new StringContent(GraphQLClient.BodyOf(operation, typeof(SaturdayChanged).Assembly, variables), System.Text.Encoding.UTF8, "application/json");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Xunit.TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Xunit.TestContext.Current.CancellationToken));
        if (meanwhile is not null)
            await meanwhile();
        while (await reader.ReadLineAsync(Xunit.TestContext.Current.CancellationToken) is { } line)
        {
            if (!line.StartsWith("data:", StringComparison.Ordinal) || line.Length < 8)
                continue;
            var heard = JsonNode.Parse(line[5..])!;
            Assert.Null(heard["errors"]);
            if (isLast(heard))
                return;
        }

        Assert.Fail("The stream has ended.");
    }
}

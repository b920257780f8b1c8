using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using GisPlatform.Data.Accounts;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Staff;
using GisPlatform.MapClient.Staff.Planner;
using GisPlatform.Testing;

namespace GisPlatform.MapClient.Tests.Api;

/// <summary>Every operation of the planner's page against the live schema and real data, asked as the page asks and read into its own records.</summary>
public sealed class PlannerOperationTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private readonly HashSet<string> _run = [];

    [Fact]
    public async Task Each_operation_is_answered_and_understood()
    {
        using var http = await server.SignInAsync(AccountRole.Planner);
        var api = new GraphQLClient(http);
        var place = (await RunAsync(api, "PlannerStart", StaffJson.Default.PlannerStart)).Place;
        var view = new PlannerState { Comparison = PlannerComparison.Before, Categories = ["LITTER", "DRAIN", "RAIL_FACADE", "LAKE", "ALLEY"], HasPrivate = true };
        var input = PlannerQuestion.Analysis(view, place);

        var analysis = (await RunAsync(api, "FindHotspots", StaffJson.Default.FindHotspots, new() { ["input"] = input.DeepClone() })).Hotspots;
        var cell = analysis.Cells.MaxBy(cell => cell.Count)!;
        var area = PlannerArea.Of(cell, analysis);
        var cellIssues = await RunAsync(api, "FindCellIssues", StaffJson.Default.FindCellIssues, new()
        {
            ["where"] = PlannerQuestion.Issues(view, place, area), ["open"] = PlannerQuestion.Issues(view with { OnlyOpen = true }, place, area),
        });

        Assert.True(analysis is { IsTold: true, CellSize.IsChosen: true, Steps.Count: > 9 } && analysis.Cells.Count == analysis.Comparison!.Cells.Count);
        Assert.Equal(analysis.IssueCount, analysis.Cells.Sum(cell => cell.Count));
        Assert.Equal(cell.Count, cellIssues.Issues.TotalCount);
        Assert.Equal(cellIssues.Issues.Nodes.Where(issue => issue.IsOpen).Select(issue => issue.Id).Order(), cellIssues.Open.Nodes.Select(issue => issue.Id).Order());

        var found = (await RunAsync(api, "FindClusters", StaffJson.Default.FindClusters, new() { ["input"] = PlannerQuestion.Clusters(view, place), ["eps"] = 120 })).Hotspots;
        var cluster = found.Clusters.Nodes[0];
        var charts = await RunAsync(api, "FindChartFigures", StaffJson.Default.FindChartFigures, PlannerQuestion.Charts(view, place, PlannerArea.Of(cluster)));
        Assert.Equal((120, found.Steps.Count), (found.Clusters.Eps, cluster.Counts.Count));
        Assert.InRange(charts.Wards.Sum(row => row.Count), cluster.Count, analysis.IssueCount - 1);
        Assert.True(charts.OverTime.Sum(row => row.Count) >= cluster.Count && charts.DaysToDone.Max(row => row.Count) <= charts.Wards.Sum(row => row.Count));

        Assert.Equal(15, (await RunAsync(api, "FindNeglect", StaffJson.Default.FindNeglect, PlannerQuestion.Neglect(view, place))).Neglect.Count);
        // Hexagons tell fewer than wards: never a cell with one or two.
        var wards = PlannerQuestion.Analysis(view with { Unit = PlannerUnit.Ward, From = new(2024, 1, 1) }, place);
        Assert.All((await RunAsync(api, "FindPrivateHotspots", StaffJson.Default.FindPrivateHotspots, new() { ["input"] = wards })).PrivateHotspots, hidden => Assert.InRange(hidden.Count, 3, 100));

        var open = cellIssues.Open.Nodes.Take(2).Select(issue => issue.Id).ToList();
        var proposed = (await RunAsync(api, "ProposeForSaturday", StaffJson.Default.ProposeForSaturday, new() { ["issues"] = Ids(open) })).Payload;
        var proposals = (await RunAsync(api, "FindProposals", StaffJson.Default.FindProposals)).SaturdayProposals;
        var withdrawn = (await RunAsync(api, "WithdrawProposal", StaffJson.Default.WithdrawProposal, new() { ["date"] = proposed.Date.Iso(), ["issues"] = Ids(open[..1]) })).Payload;
        Assert.Equal((DayOfWeek.Saturday, 2, 1), (proposed.Date.DayOfWeek, proposed.Changed, withdrawn.Total));
        Assert.Equal(open.Order(), proposals.Select(proposal => proposal.Issue.Id).Order());

        Assert.Equal(OperationFiles.OfStaff("Planner"), _run.Order());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(AccountRole.Resident)]
    [InlineData(AccountRole.Official)]
    public async Task Whoever_is_no_planner_gets_no_figure_of_private_issues(AccountRole? role)
    {
        using var http = role is { } signedIn ? await server.SignInAsync(signedIn, signedIn == AccountRole.Official ? "11404" : null) : new HttpClient { BaseAddress = server.Address };
        var api = new GraphQLClient(http);
        var place = (await api.QueryAsync("PlannerStart", StaffJson.Default.PlannerStart, cancellationToken: Xunit.TestContext.Current.CancellationToken)).Place;

        var refused = await Assert.ThrowsAsync<GraphQLException>(() => RunAsync(
            api, "FindPrivateHotspots", StaffJson.Default.FindPrivateHotspots, new() { ["input"] = PlannerQuestion.Analysis(new(), place) }));

        Assert.Equal(role is null ? "UNAUTHENTICATED" : "FORBIDDEN", refused.Code);
        Assert.True((await RunAsync(api, "FindHotspots", StaffJson.Default.FindHotspots, new() { ["input"] = PlannerQuestion.Analysis(new(), place) })).Hotspots.IsTold);
    }

    private static JsonArray Ids(IEnumerable<string> ids) => new([.. ids.Select(id => (JsonNode)id)]);

    private Task<T> RunAsync<T>(GraphQLClient api, string operation, JsonTypeInfo<T> shape, JsonObject? variables = null) where T : class
    {
        _run.Add(operation);
        return api.QueryAsync(operation, shape, variables, Xunit.TestContext.Current.CancellationToken);
    }
}

using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Reports;
using GisPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.MapClient.Tests.Api;

/// <summary>Every operation of the client against the live schema and real data, read into the client's own records.</summary>
public sealed class OperationTests(LeChanServer server) : ClientTest(server), IClassFixture<LeChanServer>
{
    [Fact]
    public async Task Each_operation_is_answered_and_understood()
    {
        var api = Services.GetRequiredService<GraphQLClient>();
        var reference = await Server.Database.ScalarAsync<string>("select reference from issue where is_public and status = 'DUPLICATE' limit 1");
        var ward = new JsonObject { ["ward"] = new JsonArray("11404"), ["asOf"] = "2024-12-31" };

        var start = await api.QueryAsync("MapStart", ClientJson.Default.MapStart, cancellationToken: Cancel);
        var figures = await api.QueryAsync("WardFigures", ClientJson.Default.WardFigures, new() { ["asOf"] = "2024-12-31", ["where"] = new JsonObject { ["asOf"] = "2024-12-31" } }, Cancel);
        var detail = await api.QueryAsync("WardDetail", ClientJson.Default.WardDetail, new() { ["code"] = "11404", ["asOf"] = "2024-12-31", ["where"] = ward.DeepClone() }, Cancel);
        var list = await api.QueryAsync("IssueList", ClientJson.Default.IssueList, new() { ["where"] = ward.DeepClone(), ["order"] = "NEWEST", ["asOf"] = "2024-12-31" }, Cancel);
        var issue = await api.QueryAsync("IssueDetail", ClientJson.Default.IssueDetail, new() { ["reference"] = reference, ["asOf"] = "2024-12-31" }, Cancel);

        Assert.Equal(10, start.Place.Categories.Count);
        Assert.Equal((15, 15), (figures.Wards.Count, figures.IssueCounts.Count));
        Assert.True(detail.Ward!.Counts.Count > 5 && detail.IssueCounts.Count > 5);
        Assert.Equal(30, list.Issues.Edges.Count);
        Assert.True(issue.Issue!.History.Count >= 2 && issue.Issue.DuplicateOf is not null);
        Assert.Equal(["ConfirmIssue", "DenyFix", "FindLandmarks", "FlagContent", "FollowIssue", "GetChallenge", "IssueDetail", "IssueList", "MapStart", "ReportContext", "ReportIssue", "WardDetail", "WardFigures", "WithdrawIssue"], Operations.NamesIn(typeof(MapStart).Assembly).Order());
    }

    [Fact]
    public async Task Each_operation_of_a_report_is_answered_and_understood()
    {
        var api = Services.GetRequiredService<GraphQLClient>();
        var draft = new ReportDraft { Category = "DRAIN", Title = "Cống tắc" }.With(new LonLat(106.6750, 20.8480));
        var voter = Guid.NewGuid().ToString();
        var done = await Server.Database.ScalarAsync<Guid>("select id from issue where is_public and status = 'DONE' limit 1");

        var found = await api.QueryAsync("FindLandmarks", ClientJson.Default.FindLandmarks, new() { ["text"] = "ho sen" }, Cancel);
        var report = (await api.QueryAsync("ReportIssue", ClientJson.Default.ReportIssue, new() { ["input"] = draft.ToInput([]) }, Cancel)).Payload;
        var context = await api.QueryAsync("ReportContext", ClientJson.Default.ReportContext, new()
        {
            ["point"] = new JsonObject { ["lon"] = 106.6750, ["lat"] = 20.8480 }, ["asOf"] = "2024-12-31", ["category"] = "DRAIN", ["text"] = "cong tac",
        }, Cancel);
        var similar = context.SimilarIssues.Single(issue => issue.Issue.Reference == report.Reference);
        await api.QueryAsync("ConfirmIssue", ClientJson.Default.ConfirmIssue, new() { ["id"] = similar.Issue.Id, ["voter"] = voter }, Cancel);
        await api.QueryAsync("DenyFix", ClientJson.Default.DenyFix, new() { ["id"] = done.ToString(), ["voter"] = voter }, Cancel);
        await api.QueryAsync("FlagContent", ClientJson.Default.FlagContent, new() { ["input"] = new JsonObject { ["issue"] = similar.Issue.Id, ["reason"] = "SPAM", ["device"] = voter } }, Cancel);
        await api.QueryAsync("WithdrawIssue", ClientJson.Default.WithdrawIssue, new() { ["key"] = draft.Key.ToString() }, Cancel);

        Assert.Contains(found.Landmarks, landmark => landmark.Name == "Hồ Sen");
        Assert.Equal("Hồ Nam", context.WardAt?.Name);
        var issue = (await api.QueryAsync("IssueDetail", ClientJson.Default.IssueDetail, new() { ["reference"] = report.Reference, ["asOf"] = "2024-12-31" }, Cancel)).Issue!;
        Assert.Equal(("REJECTED", 1), (issue.Status, issue.Confirmations));
    }

    [Fact]
    public async Task A_refusal_carries_its_code_and_its_words_in_the_language_of_the_reader()
    {
        Languages.Speak("en");
        var api = Services.GetRequiredService<GraphQLClient>();

        var refusal = await Assert.ThrowsAsync<GraphQLException>(() => api.QueryAsync("IssueList", ClientJson.Default.IssueList,
            new() { ["where"] = new JsonObject { ["severity"] = new JsonObject { ["min"] = 9 } }, ["order"] = "NEWEST", ["asOf"] = "2024-12-31" }, Cancel));

        Assert.Equal(("BAD_USER_INPUT", "Severity runs from 1 to 5."), (refusal.Code, refusal.Message));
    }

    [Fact]
    public async Task A_network_that_is_down_is_told_from_a_refusal()
    {
        IsOffline = true;

        var failure = await Assert.ThrowsAsync<GraphQLException>(() => Services.GetRequiredService<GraphQLClient>().QueryAsync("MapStart", ClientJson.Default.MapStart, cancellationToken: Cancel));

        Assert.Null(failure.Code);
    }

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;
}

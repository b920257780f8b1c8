using System.Diagnostics;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Live;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GisPlatform.Api.Tests.Live;

/// <summary>Changes told as they happen, to the clients that others use.</summary>
public sealed class IssueChangedTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    public static TheoryData<string> Ways => ["ws", "sse"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_report_and_what_becomes_of_it_is_told_to_who_watches_its_category_and_others_are_not(string way)
    {
        await using var client = await WatchingClient.StartAsync(server, way, new { category = new[] { "GREEN_BIN" }, status = new[] { "REPORTED" } });
        await ReportedIssue.SendAsync(server);

        var issue = await ReportedIssue.SendAsync(server, ("category", "GREEN_BIN"), ("title", "Thùng đầy"));
        var reported = await client.ChangeAsync();
        await issue.MoveAsync(server, IssueStatus.Accepted);
        var left = await client.ChangeAsync();

        Assert.Equal(("REPORTED", issue.Id, "Thùng đầy", "Hồ Nam"), ((string)reported["kind"]!, (string)reported["id"]!,
            (string)reported["issue"]!["title"]!, (string)reported["issue"]!["ward"]!["name"]!));
        Assert.Equal(("LEFT", issue.Id, null), ((string)left["kind"]!, (string)left["id"]!, left["issue"]));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_change_made_through_one_server_is_told_by_another_on_the_same_database(string way)
    {
        await using var other = new OtherServer(server.Database);
        await other.InitializeAsync();
        await using var client = await WatchingClient.StartAsync(other, way);

        var issue = await ReportedIssue.SendAsync(server);

        Assert.Equal(issue.Reference, (string)(await client.ChangeAsync("REPORTED"))["issue"]!["reference"]!);
        await issue.MoveAsync(server, IssueStatus.Accepted);
        Assert.Equal("ACCEPTED", (string)(await client.ChangeAsync("CHANGED"))["issue"]!["status"]!);
    }

    [Fact]
    public async Task Issues_of_private_categories_are_never_told_and_one_that_becomes_private_is_gone()
    {
        await using var client = await WatchingClient.StartAsync(server, "sse");
        var issue = await ReportedIssue.SendAsync(server);
        Assert.Equal(issue.Id, (string)(await client.ChangeAsync("REPORTED"))["id"]!);

        await server.DataAsync(ReportedIssue.Mutation, new { input = ReportedIssue.Input(("category", "HOUSEHOLD_SUPPORT")) });
        await server.Database.ExecuteAsync("update issue set severity = 5 where category_code = 'HOUSEHOLD_SUPPORT'");
        await server.Database.ExecuteAsync($"update issue set category_code = 'HOUSEHOLD_SUPPORT' where id = '{issue.Id}'");

        var gone = await client.ChangeAsync();
        Assert.Equal(("LEFT", issue.Id, null), ((string)gone["kind"]!, (string)gone["id"]!, gone["issue"]));
    }

    [Fact]
    public async Task More_changes_than_can_be_told_are_told_as_one_wish_to_read_again()
    {
        await using var client = await WatchingClient.StartAsync(server, "sse");

        await server.Database.ExecuteAsync("update issue set severity = severity where is_public");

        Assert.Equal("REFRESH", (string)(await client.ChangeAsync())["kind"]!);
    }

    [Fact]
    public async Task A_filter_that_makes_no_sense_is_refused_by_name()
    {
        await using var client = await WatchingClient.StartAsync(server, "sse", query: "subscription { issueChanged(where: { category: [\"VOLCANO\"] }) { kind } }");

        var error = (await client.NextAsync())["errors"]![0]!;
        Assert.Equal(("BAD_USER_INPUT", "where.category"), ((string)error["extensions"]!["code"]!, (string)error["extensions"]!["field"]!));
    }

    [Fact]
    public async Task One_change_and_five_hundred_watchers_are_a_few_questions_to_the_database()
    {
        var feed = server.Services.GetRequiredService<IssueFeed>();
        var watchers = Enumerable.Range(0, 500).Select(n => new Counting($"{n}")).ToList();
        var issue = await ReportedIssue.SendAsync(server, ("title", "Năm trăm người xem"));
        await Task.Delay(300, Cancel);
        // Each with a filter of its own.
        var watching = watchers.Select((watcher, n) => feed.Watch(new IssueFilter { Text = n % 2 == 0 ? "nam tram" : $"khong {n}", SeverityMax = 1 + (n % 5), ReportedFrom = DateTimeOffset.UnixEpoch.AddSeconds(n) }, watcher)).ToList();
        var database = new NpgsqlConnectionStringBuilder(server.Database.ConnectionString).Database;
        var statements = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.Tags.Any(tag => tag.Value == database))
                    Interlocked.Increment(ref statements);
            },
        };
        ActivitySource.AddActivityListener(listener);

        await server.Database.ExecuteAsync($"update issue set severity = 1 where id = '{issue.Id}'");
        for (var tries = 0; tries < 200 && watchers.Sum(watcher => watcher.Count) < 250; tries++)
            await Task.Delay(50, Cancel);
        await Task.Delay(300, Cancel);
        watching.ForEach(one => one.Dispose());

        // Those whose words match; those who watch its ward by another word are told that it may have left.
        Assert.All(watchers.Where((_, n) => n % 2 == 0), watcher => Assert.Equal(IssueChangeKind.Changed, watcher.Last));
        Assert.DoesNotContain(watchers.Where((_, n) => n % 2 == 1), watcher => watcher.Last == IssueChangeKind.Changed);
        // The update itself, the match, the issue, and now and then the place and the outbox of mail.
        Assert.InRange(statements, 3, 12);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private sealed class Counting(string name) : IObserver<IssueChange>
    {
        public int Count { get; private set; }

        public IssueChangeKind? Last { get; private set; }

        public void OnNext(IssueChange value) => (Count, Last) = (Count + 1, value.Kind);

        public void OnError(Exception error) => throw new InvalidOperationException(name, error);

        public void OnCompleted()
        {
        }
    }

    private sealed class OtherServer(TestDatabase database) : ApiServer(new SharedDatabase(database));
}

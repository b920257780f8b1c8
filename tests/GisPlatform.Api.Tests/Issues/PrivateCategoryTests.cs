using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GisPlatform.Data.Accounts;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Tests.Issues;

/// <summary>Issues of private categories leave through no door.</summary>
public sealed class PrivateCategoryTests(LeChanServer server) : IClassFixture<LeChanServer>, IAsyncLifetime
{
    private const string Secret = "Giúp bà cụ neo đơn";
    private static readonly Point Where = new(106.6900, 20.8200) { SRID = 4326 };
    private Issue _issue = default!;

    [Fact]
    public async Task Neither_lists_nor_search_nor_counts_show_it()
    {
        var data = await server.DataAsync("""
            query {
              all: issues(first: 500) { totalCount nodes { title category { code } } }
              words: issues(where: { text: "neo don" }) { totalCount }
              near: issues(where: { near: { lon: 106.69, lat: 20.82, metres: 5 } }) { totalCount }
              bbox: issues(where: { bbox: [106.6899, 20.8199, 106.6901, 20.8201] }) { totalCount }
              by: issueCounts(by: [CATEGORY]) { category count }
              byRaw: issueCounts(where: { severity: { min: 1 } }, by: [CATEGORY]) { category }
              wards(asOf: "2024-12-31") { counts { category count } }
              categories { code }
              place { categories { code } }
            }
            """);

        var text = data.ToJsonString();
        Assert.DoesNotContain("HOUSEHOLD_SUPPORT", text, StringComparison.Ordinal);
        Assert.DoesNotContain("HOME_PAPERWORK", text, StringComparison.Ordinal);
        Assert.All(new[] { "words", "near", "bbox" }, door => Assert.Equal(0, (int)data[door]!["totalCount"]!));
        Assert.Equal(await server.Database.ScalarAsync<long>("select count(*) from issue where is_public"), (int)data["all"]!["totalCount"]!);
    }

    [Fact]
    public async Task Its_id_and_its_reference_are_as_good_as_unknown()
    {
        var data = await server.DataAsync($"{{ a: issue(id: \"{_issue.Id}\") {{ title }} b: issue(reference: \"{_issue.Reference}\") {{ title }} }}");

        Assert.Null(data["a"]);
        Assert.Null(data["b"]);
    }

    [Fact]
    public async Task Errors_do_not_tell_that_the_category_exists()
    {
        foreach (var category in new[] { "HOUSEHOLD_SUPPORT", "NO_SUCH_THING" })
        {
            var error = await server.ErrorAsync($"{{ issues(where: {{ category: [\"{category}\"] }}) {{ totalCount }} }}");
            Assert.Equal(("BAD_USER_INPUT", "where.category"), (error.Code, error.Field));
        }
    }

    [Fact]
    public async Task A_public_issue_that_was_its_duplicate_does_not_lead_to_it()
    {
        await using var context = server.Database.CreateContext();
        var copy = new Issue
        {
            Title = "Trùng", Description = "Trùng", CategoryCode = "LITTER", Status = IssueStatus.Duplicate, DuplicateOfId = _issue.Id,
            Geometry = new Point(106.68, 20.84) { SRID = 4326 }, ReportedAt = DateTimeOffset.UtcNow, UpdatedAt = DateTimeOffset.UtcNow,
        };
        context.Add(copy);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);

        Assert.Null((await server.DataAsync($"{{ issue(id: \"{copy.Id}\") {{ duplicateOf {{ reference }} }} }}"))["issue"]!["duplicateOf"]);
    }

    public static TheoryData<string> RequestsThatNameAnIssue =>
    [
        "mutation { confirmIssue(id: \"ID\", voter: \"VOTER\") { id } }",
        "mutation { denyFix(id: \"ID\", voter: \"VOTER\") { id } }",
        "mutation { followIssue(id: \"ID\", email: \"somebody@test.example\") { mailIsLocal } }",
        "mutation { flagContent(input: { issue: \"ID\", reason: SPAM, device: \"VOTER\" }) { id } }",
        "mutation { acceptIssue(change: { id: \"ID\", version: 1, key: \"VOTER\" }) { id } }",
        "{ issue(id: \"ID\") { title history { note } photos { id } duplicateOf { id } } }",
        "{ whyNotSite(input: { date: \"DATE\", withReported: true }, issue: \"ID\") { text } }",
        "{ suggestSites(input: { date: \"DATE\", lockedIn: [{ issue: \"ID\" }] }) { status } }",
        "{ suggestSites(input: { date: \"DATE\", ward: \"11377\", withReported: true, lockedOut: [\"ID\"] }) { value candidateCount notes { text } } }",
    ];

    [Theory]
    [MemberData(nameof(RequestsThatNameAnIssue))]
    public async Task Whoever_guesses_its_id_hears_what_one_hears_of_an_id_that_does_not_exist(string request)
    {
        using var otherWard = await server.SignInAsync(AccountRole.Official, "11377", "LITTER");
        request = request.Replace("DATE", Saturdays.PlanDesk.NextDate(server), StringComparison.Ordinal);
        foreach (var http in new[] { server.Http, otherWard })
        {
            var guessed = await http.GraphQLAsync(request.Replace("ID", $"{_issue.Id}", StringComparison.Ordinal).Replace("VOTER", $"{Guid.NewGuid()}", StringComparison.Ordinal));
            var unknown = await http.GraphQLAsync(request.Replace("ID", $"{Guid.NewGuid()}", StringComparison.Ordinal).Replace("VOTER", $"{Guid.NewGuid()}", StringComparison.Ordinal));
            Assert.Equal(unknown.ToJsonString(), guessed.ToJsonString());
        }
    }

    [Fact]
    public async Task Neither_suggestions_nor_landmarks_know_of_it()
    {
        var data = await server.DataAsync($"{{ similarIssues(point: {{ lon: 106.69, lat: 20.82 }}, text: \"{Secret}\") {{ issue {{ title }} }} landmarks(text: \"neo don\") {{ nameVi }} }}");

        Assert.Empty(data["similarIssues"]!.AsArray());
        Assert.Empty(data["landmarks"]!.AsArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?severityMin=1")]
    [InlineData("?text=neo")]
    [InlineData("?status=REPORTED,ACCEPTED,SCHEDULED,IN_PROGRESS,REOPENED")]
    public async Task No_tile_of_any_zoom_counts_or_shows_it(string query)
    {
        // Nothing else lies there, so any feature in the tile of a deep zoom is the secret one.
        foreach (var zoom in new[] { 0, 8, 12, 14, 15, 16 })
        {
            var tile = await Tiles.TestTile.AtAsync(server, "issues", zoom, Where.X, Where.Y, query);
            var publicOnes = await Tiles.TestTile.PublicCountAsync(server, zoom, Where.X, Where.Y, query);
            Assert.Equal(publicOnes, tile.Count);
            Assert.DoesNotContain(Secret, tile.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("REPORTED")]
    [InlineData("DONE")]
    [InlineData("CONFIRMED")]
    public async Task No_page_for_everybody_and_no_feed_shows_it_whatever_became_of_it(string status)
    {
        await server.Database.ExecuteAsync($"""
            insert into issue_event (issue_id, at, role, from_status, to_status, note) values ('{_issue.Id}', now(), 'OFFICIAL', 'REPORTED', '{status}', '{Secret}');
            update issue set status = '{status}', resolved_at = now() where id = '{_issue.Id}'
            """);
        var wards = new[] { "/ward/11383", "/ward/11407", "/ward/11405?asOf=2024-12-31", "/ward/11407?asOf=2024-12-31" };

        foreach (var path in wards.Concat(wards.Select(ward => ward.Contains('?', StringComparison.Ordinal) ? ward.Replace("?", "/feed.atom?", StringComparison.Ordinal) : $"{ward}/feed.atom"))
            .Concat(["/", "/ward", "/saturdays", "/embed", "/sitemap.xml"]))
        {
            var page = System.Net.WebUtility.HtmlDecode(await server.Http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));
            Assert.DoesNotContain(Secret, page, StringComparison.Ordinal);
            Assert.DoesNotContain("HOUSEHOLD_SUPPORT", page, StringComparison.Ordinal);
        }
    }

    public async ValueTask InitializeAsync()
    {
        await using var context = server.Database.CreateContext();
        _issue = new Issue
        {
            Title = Secret, Description = Secret, CategoryCode = "HOUSEHOLD_SUPPORT", Geometry = Where, Severity = 5,
            ReportedAt = DateTimeOffset.UtcNow, UpdatedAt = DateTimeOffset.UtcNow,
        };
        _issue.Events.Add(new IssueEvent { At = DateTimeOffset.UtcNow, Role = ActorRole.Resident, ToStatus = IssueStatus.Reported, Note = Secret });
        context.Add(_issue);
        await context.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

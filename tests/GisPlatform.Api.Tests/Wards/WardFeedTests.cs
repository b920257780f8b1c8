using System.Net;
using System.Net.Http.Headers;
using System.ServiceModel.Syndication;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Api.Tests.Saturdays;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Wards;

public sealed partial class WardFeedTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("/ward/11383/feed.atom", "vi")]
    [InlineData("/ward/11407/feed.atom?lang=en", "en")]
    [InlineData("/ward/11383/feed.atom?asOf=2024-12-31", "vi")]
    public async Task The_feed_keeps_to_what_RFC_4287_asks_for(string path, string language)
    {
        using var answer = await server.Http.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).Root!;

        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal((Atom + "feed", language), (feed.Name, (string)feed.Attribute(XNamespace.Xml + "lang")!));
        // 4.1.1: one id, title and updated each, an author for the entries that have none, one self link.
        Assert.All([feed, .. feed.Elements(Atom + "entry")], part => Assert.All(["id", "title", "updated"], name => Assert.Single(part.Elements(Atom + name))));
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.EndsWith(path, (string)Assert.Single(feed.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "self").Attribute("href")!, StringComparison.Ordinal);
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.True(entries.Count > 5);
        Assert.Distinct(entries.Append(feed).Select(part => part.Element(Atom + "id")!.Value));
        Assert.All(entries, entry =>
        {
            Assert.Matches("^urn:uuid:[0-9a-f-]{36}$", entry.Element(Atom + "id")!.Value);
            Assert.Matches(Rfc3339(), entry.Element(Atom + "updated")!.Value);
            // 4.1.2: an entry without content has an alternate link, and a link is whole.
            var alternate = Assert.Single(entry.Elements(Atom + "link"), link => (string?)link.Attribute("rel") is null or "alternate");
            Assert.StartsWith("http://localhost:5080/", (string)alternate.Attribute("href")!, StringComparison.Ordinal);
        });
        Assert.Equal(entries.Max(entry => (DateTimeOffset)entry.Element(Atom + "updated")!), (DateTimeOffset)feed.Element(Atom + "updated")!);
        using var reader = XmlReader.Create(new StringReader(feed.ToString()));
        Assert.Equal(entries.Count, SyndicationFeed.Load(reader).Items.Count());
    }

    [Fact]
    public async Task An_issue_is_news_when_it_is_done_and_again_when_residents_confirm_it_and_no_longer_when_it_is_reopened()
    {
        var issue = await ReportedIssue.SendAsync(server, ("title", "Nắp cống <vỡ> & kênh"));
        Assert.Empty(await TitlesAsync("Nắp cống"));

        await issue.MoveAsync(server, IssueStatus.Accepted, IssueStatus.Done);
        var done = Assert.Single(await EntriesAsync("Nắp cống"));
        Assert.Equal("Cán bộ báo đã xong: Nắp cống <vỡ> & kênh", done.Title.Text);
        await issue.MoveAsync(server, IssueStatus.Confirmed);
        var both = await EntriesAsync("Nắp cống");

        Assert.Equal("Người dân xác nhận đã xong: Nắp cống <vỡ> & kênh", both[0].Title.Text);
        Assert.Equal((2, done.Id), (both.Count, both[1].Id));
        Assert.Equal($"http://localhost:5080/?issue={issue.Reference}", both[0].Links.Single().Uri.OriginalString);
        await issue.MoveAsync(server, IssueStatus.Reopened);
        Assert.Empty(await TitlesAsync("Nắp cống"));
        await issue.MoveAsync(server, IssueStatus.Done);
        var again = Assert.Single(await EntriesAsync("Nắp cống"));
        // Times of a feed are whole seconds.
        Assert.Equal((done.Id, true), (again.Id, again.LastUpdatedTime >= done.LastUpdatedTime));
        await server.Database.ExecuteAsync($"update issue set category_code = 'HOUSEHOLD_SUPPORT' where id = '{issue.Id}'");
        Assert.Empty(await TitlesAsync("Nắp cống"));
    }

    [Fact]
    public async Task A_Saturday_is_news_when_it_is_announced_and_when_it_was_held()
    {
        var desk = (await PlanDesk.StartAsync(server)).On(Api.Saturdays.Shortlist.DateOf(null, DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7))).ToString("yyyy-MM-dd"));
        await desk.DoAsync("openSaturday", $"date: \"{desk.Date}\", key: \"{Guid.NewGuid()}\"");
        var (issue, _) = await desk.AddAsync("", ("title", "Kè hồ sạt"));
        Assert.Empty(await SummariesAsync("Kè hồ sạt"));

        await desk.DoAsync("publishSaturday", desk.Change());
        var announced = Assert.Single(await SummariesAsync("Kè hồ sạt"));
        Assert.Contains("1 điểm ở phường Hồ Nam", announced.Title.Text, StringComparison.Ordinal);
        Assert.EndsWith($"/saturdays/{desk.Date}", announced.Links.Single().Uri.OriginalString, StringComparison.Ordinal);
        await desk.DoAsync("recordOutcome", $"{desk.Change()}, issue: \"{issue.Id}\", outcome: {{ status: DONE, people: 5, noPhotoReason: \"Mưa\" }}");
        await desk.DoAsync("closeSaturday", desk.Change());

        var held = await SummariesAsync("Kè hồ sạt");
        Assert.Equal(2, held.Count);
        Assert.Contains("1 trên 1 điểm đã xong", held[0].Title.Text, StringComparison.Ordinal);
        Assert.Equal(announced.Id, held[1].Id);
    }

    [Fact]
    public async Task Who_has_the_feed_already_is_told_so_until_it_changes()
    {
        var path = new Uri("/ward/11407/feed.atom", UriKind.Relative);
        using var first = await server.Http.GetAsync(path, Cancel);
        Assert.NotNull(first.Content.Headers.LastModified);

        Assert.Equal(HttpStatusCode.NotModified, await AskAsync(request => request.IfNoneMatch.Add(first.Headers.ETag!)));
        Assert.Equal(HttpStatusCode.NotModified, await AskAsync(request => request.IfModifiedSince = first.Content.Headers.LastModified));
        // An Biên of today: the corner of Niệm Nghĩa.
        var issue = await ReportedIssue.SendAsync(server, ("geometry", ReportedIssue.PointAt(106.6644, 20.8428)));
        await issue.MoveAsync(server, IssueStatus.Accepted, IssueStatus.Done);

        Assert.Equal(HttpStatusCode.OK, await AskAsync(request => request.IfNoneMatch.Add(first.Headers.ETag!)));

        async Task<HttpStatusCode> AskAsync(Action<HttpRequestHeaders> condition)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            condition(request.Headers);
            using var answer = await server.Http.SendAsync(request, Cancel);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Programs_that_read_feeds_find_it_from_the_page_and_a_name_of_before_leads_to_it()
    {
        var page = WebUtility.HtmlDecode(await server.Http.GetStringAsync(new Uri("/ward/11368?asOf=2024-12-31&lang=en", UriKind.Relative), Cancel));

        Assert.Matches("<link rel=\"alternate\" type=\"application/atom\\+xml\" title=\"[^\"]*Cát Dài[^\"]*\" href=\"/ward/11368/feed.atom\\?asOf=2024-12-31&lang=en\"", page);
        using var led = await server.Http.GetAsync(new Uri("/ward/cat-dai/feed.atom", UriKind.Relative), Cancel);
        Assert.Equal("/ward/11383/feed.atom", led.RequestMessage!.RequestUri!.PathAndQuery);
        using var nothing = await server.Http.GetAsync(new Uri("/ward/atlantis/feed.atom", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Hồ Nam, where reports of tests lie.
    private async Task<List<SyndicationItem>> ItemsAsync()
    {
        using var reader = XmlReader.Create(new StringReader(await server.Http.GetStringAsync(new Uri("/ward/11383/feed.atom?asOf=2024-12-31", UriKind.Relative), Cancel)));
        return [.. SyndicationFeed.Load(reader).Items];
    }

    private async Task<List<SyndicationItem>> EntriesAsync(string title) => (await ItemsAsync()).FindAll(item => item.Title.Text.Contains(title, StringComparison.Ordinal));

    private async Task<List<SyndicationItem>> SummariesAsync(string words) => (await ItemsAsync()).FindAll(item => item.Summary.Text.Contains(words, StringComparison.Ordinal));

    private async Task<IEnumerable<string>> TitlesAsync(string title) => (await EntriesAsync(title)).Select(item => item.Title.Text);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex Rfc3339();
}

using System.Security.Cryptography;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Places;
using GisPlatform.Api.Saturdays;
using GisPlatform.Api.Saturdays.Papers;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;
using GisPlatform.Data.Wards;

namespace GisPlatform.Api.Wards.Pages;

/// <summary>An Atom feed of a ward (RFC 4287): what was done and what residents confirmed, Saturdays announced and held.</summary>
public sealed class WardFeed(PlaceDataCache places, FindMended mended, FindSaturdays saturdays, PublicLinks links, SnapshotCache kept)
{
    /// <summary>Its media type.</summary>
    public const string ContentType = "application/atom+xml";

    private const int MostIssues = 40;
    private const int DaysBack = 180;
    private const int DaysAhead = 56;

    /// <summary>Writes it, or takes it from before where nothing has changed.</summary>
    /// <returns>The document in UTF-8, and when it last changed.</returns>
    public async Task<(byte[] Document, DateTimeOffset Updated)> RunAsync(Ward ward, PaperWords words, CancellationToken cancellationToken)
    {
        var today = await places.TodayAsync(cancellationToken);
        return await kept.GetAsync((nameof(WardFeed), ward.Code, ward.ValidFrom, today, words.Language), cancel => WriteAsync(ward, today, words, cancel), cancellationToken);
    }

    private async Task<(byte[] Document, DateTimeOffset Updated)> WriteAsync(Ward ward, DateOnly today, PaperWords words, CancellationToken cancellationToken)
    {
        var place = await places.GetAsync(cancellationToken);
        var issues = await mended.RunAsync(new IssueFilter { Ward = [ward.Code], AsOf = ward.ValidFrom }, IssueStatuses.Resolved, MostIssues, cancellationToken);
        var days = await saturdays.ShownAsync(today.AddDays(-DaysBack), today.AddDays(DaysAhead), cancellationToken);
        var entries = issues.Select(one => Entry(one, place, words)).Concat(days.SelectMany(day => Entries(day, ward, place, words)))
            .OrderByDescending(entry => entry.LastUpdatedTime).ToList();
        var feed = new SyndicationFeed(
            $"{words.Ward(ward.Name)} – {words.Programme}",
            words.Of("Việc đã xong, việc người dân xác nhận, các buổi thứ 7.", "What is done, what residents confirmed, and the Saturdays."),
            new Uri(links.To(words.Link(WardAddress.PathOf(ward, today)))), Id($"ward {ward.Code} {ward.ValidFrom:yyyy-MM-dd} {words.Language}"),
            entries is [var latest, ..] ? latest.LastUpdatedTime : place.MidnightOf(ward.ValidFrom), entries)
        { Language = words.Language };
        feed.Authors.Add(new SyndicationPerson(null, words.Programme, links.Home));
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(links.To(words.Link(WardAddress.FeedOf(ward, today)))), ContentType));
        using var document = new MemoryStream();
        await using (var writer = XmlWriter.Create(document, new XmlWriterSettings { Async = true, Indent = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
            feed.GetAtom10Formatter().WriteTo(writer);
        return (document.ToArray(), feed.LastUpdatedTime);
    }

    private SyndicationItem Entry(MendedIssue one, PlaceData place, PaperWords words)
    {
        var isConfirmed = one.Said == IssueStatus.Confirmed;
        var category = place.Categories.Single(category => category.Code == one.Issue.CategoryCode);
        var says = isConfirmed ? words.Of("Người dân xác nhận đã xong", "Confirmed fixed by residents") : words.Of("Cán bộ báo đã xong", "Done, officials say");
        var entry = New($"issue {one.Issue.Id} {(isConfirmed ? "confirmed" : "done")}", $"{says}: {one.Issue.Title}",
            string.Join(" · ", new[] { words.Name(category), one.Issue.Address, one.Issue.Reference }.OfType<string>()), words.Link($"/?issue={one.Issue.Reference}"), one.At);
        entry.Categories.Add(new SyndicationCategory(category.Code, null, words.Name(category)));
        return entry;
    }

    private static IEnumerable<Data.Saturdays.Site> SitesIn(SaturdayView day, Ward ward, PlaceData place) =>
        day.Sites.Where(site => place.WardOf(site.Issue!.WardPartId, ward.ValidFrom) is { } of && of.Code == ward.Code);

    private IEnumerable<SyndicationItem> Entries(SaturdayView day, Ward ward, PlaceData place, PaperWords words)
    {
        var sites = SitesIn(day, ward, place).ToList();
        var (name, page) = ($"saturday {day.Date:yyyy-MM-dd} {ward.Code} {ward.ValidFrom:yyyy-MM-dd}", words.Link(SaturdayPapers.PageOf(day.Date)));
        if (sites.Count == 0)
            yield break;
        if (day.Saturday!.PublishedAt is { } announced)
        {
            yield return New($"{name} announced", words.Of($"{words.Date(day.Date)}: {sites.Count} điểm ở phường {ward.Name}", $"{words.Date(day.Date)}: {sites.Count} sites in {ward.Name} ward"),
                string.Join("; ", sites.Select(site => site.Issue!.Title)), page, announced);
        }

        if (day.Saturday.Status == SaturdayStatus.Held)
        {
            var figures = SaturdayFigures.Of(sites);
            yield return New($"{name} held", words.Of($"Kết quả {words.Day(day.Date)}: {figures.Confirmed} điểm được người dân xác nhận, {figures.Done} trên {figures.Planned} điểm đã xong",
                $"Outcome of {words.Day(day.Date)}: {figures.Confirmed} sites confirmed by residents, {figures.Done} of {figures.Planned} done"),
                string.Join("; ", sites.Select(site => site.Issue!.Title)), page, day.Saturday.ClosedAt ?? place.MidnightOf(day.Date.AddDays(1)));
        }
    }

    private SyndicationItem New(string name, string title, string summary, string path, DateTimeOffset at) => new()
    {
        Id = Id(name),
        Title = new TextSyndicationContent(title),
        Summary = new TextSyndicationContent(summary),
        LastUpdatedTime = at,
        Links = { SyndicationLink.CreateAlternateLink(new Uri(links.To(path)), "text/html") },
    };

    // The same for good, whatever address the site moves to: a UUID of the thing's name (RFC 9562, version 8).
    private static string Id(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }
}

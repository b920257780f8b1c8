using System.Security.Cryptography;
using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Wards;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace GisPlatform.Api.Wards.Pages;

/// <summary><c>/ward</c>, <c>/ward/{code or name}</c> and <c>…/feed.atom</c>, with <c>?asOf=</c> for a ward that is no more. The same for whoever asks.</summary>
internal sealed class WardPages(
    IDbContextFactory<GisDbContext> database, PlaceDataCache places, FindWardAddress addresses, GetWardView views, CountIssues counts, FindWardShares shares, WardFeed feed,
    SnapshotCache kept)
{
    /// <summary>The page of a ward.</summary>
    public async Task<IResult> WardAsync(string key, string? asOf, string? was, HttpContext http)
    {
        var words = PaperWords.Of(http.Request);
        var cancel = http.RequestAborted;
        if (await addresses.RunAsync(key, DateInput.Checked(asOf, "asOf"), cancel) is not { } address)
            return await WardsAsync(key, http);
        if (!address.IsItsOwn)
            return Results.Redirect(words.Link(address.Path));
        var view = await views.RunAsync(address.Ward, cancel);
        var map = await kept.GetAsync((nameof(WardPages), view.Ward.Code, view.Ward.ValidFrom, view.Today, words.Language),
            async stop => WardSketch.Draw(view, await database.BaseMapAsync(stop), words), cancel);
        OfflineCopy.AllowShared(http);
        var past = await PastAsync(view, was, cancel);
        return new RazorComponentResult<WardPage>(new
        {
            View = view, Map = map, Words = words, Was = past,
            Other = past.Count > 0 && view.IsOfToday ? new PaperWords(!words.IsEnglish).Link($"{view.Path}?was={Uri.EscapeDataString(was!)}") : null,
        });
    }

    /// <summary>The Atom feed of a ward.</summary>
    public async Task<IResult> FeedAsync(string key, string? asOf, HttpContext http)
    {
        var words = PaperWords.Of(http.Request);
        var address = await addresses.RunAsync(key, DateInput.Checked(asOf, "asOf"), http.RequestAborted)
            ?? throw new AppError(ErrorCode.NotFound, "ward", $"Không có phường “{key}”.", $"There is no ward “{key}”.");
        if (!address.IsItsOwn)
            return Results.Redirect(words.Link(WardAddress.FeedOf(address.Ward, await places.TodayAsync(http.RequestAborted))));
        var (document, updated) = await feed.RunAsync(address.Ward, words, http.RequestAborted);
        http.Response.Headers.CacheControl = "public, max-age=300";
        // Answers 304 to who has it already.
        return Results.Bytes(document, $"{WardFeed.ContentType}; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(document))[..32]}\"", isWeak: true), lastModified: updated);
    }

    /// <summary>The list of wards; with what was asked for, where that is none.</summary>
    public async Task<IResult> WardsAsync(string? unknown, HttpContext http)
    {
        var words = PaperWords.Of(http.Request);
        var cancel = http.RequestAborted;
        var place = await places.GetAsync(cancel);
        var today = await places.TodayAsync(cancel);
        var wards = place.WardsOn(today).ToList();
        var counted = await counts.RunAsync(IssueFilter.None, [CountBy.Ward, CountBy.Status], cancel);
        var map = await kept.GetAsync((nameof(WardsAsync), today, words.Language),
            async stop => WardSketch.Draw(wards, [.. place.WardsOn(place.Place.DefaultWardsAsOf)], await database.BaseMapAsync(stop), words), cancel);
        OfflineCopy.AllowShared(http);
        return new RazorComponentResult<WardsPage>(new
        {
            Place = place, Today = today, Map = map, Words = words, Unknown = unknown,
            Wards = wards.ConvertAll(ward => (ward, Sum(ward, IssueStatuses.Open), Sum(ward, [IssueStatus.Confirmed]))),
        })
        { StatusCode = unknown is null ? StatusCodes.Status200OK : StatusCodes.Status404NotFound };

        int Sum(Ward ward, IReadOnlyList<IssueStatus> statuses) =>
            counted.Where(count => count.Ward?.Code == ward.Code && statuses.Contains(count.Status!.Value)).Sum(count => count.Count);
    }

    // Of a ward of before: what became of it. Of one of today: what became of those whose code or name led here.
    private async Task<IReadOnlyList<WardPast>> PastAsync(WardView view, string? was, CancellationToken cancellationToken)
    {
        var compared = await shares.RunAsync(cancellationToken);
        var wards = !view.IsOfToday ? [view.Ward]
            : was is null ? []
            : WardAddress.Named(was, view.Place).Where(ward => ward.ValidTo < view.Today && !WardPast.IsContinued(ward, view.Place, compared));
        return [.. wards.Select(ward => WardPast.Of(ward, view.Place, compared, view.Today))];
    }
}

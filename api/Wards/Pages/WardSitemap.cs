using GisPlatform.Api.Places;
using GisPlatform.Api.Site.Crawling;

namespace GisPlatform.Api.Wards.Pages;

/// <summary>The pages of wards, of today and of before.</summary>
internal sealed class WardSitemap(PlaceDataCache places) : ISitemapPart
{
    public async Task<IReadOnlyList<SitemapPage>> FindAsync(CancellationToken cancellationToken)
    {
        var today = await places.TodayAsync(cancellationToken);
        var wards = (await places.GetAsync(cancellationToken)).Wards.OrderByDescending(ward => ward.ValidFrom);
        return [new("/ward"), .. wards.Select(ward => new SitemapPage(WardAddress.PathOf(ward, today)))];
    }
}

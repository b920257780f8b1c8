using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Murals;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Murals.Pages;

/// <summary><c>/mural/{id}</c>: the page of a mural, for everybody.</summary>
internal static class MuralPages
{
    private const int Neighbours = 4;
    private const double NeighboursWithin = 1_500;

    public static async Task<RazorComponentResult<MuralPage>> AnswerAsync(
        string id, HttpContext http, GetMural murals, FindMurals all, MuralCards cards, PlaceDataCache places, IDbContextFactory<GisDbContext> database, SnapshotCache kept)
    {
        var cancel = http.RequestAborted;
        var words = PaperWords.Of(http.Request);
        var mural = Guid.TryParse(id, out _) ? await murals.RunAsync(id, cancel) : null;
        if (mural is null)
            throw MuralRights.NotFound("id");
        var nearby = await all.RunAsync(new MuralFilter { Near = mural.Anchor, Metres = NeighboursWithin }, MuralOrder.Nearest, Neighbours + 1, null, cancel);
        var place = await places.GetAsync(cancel);
        var today = await places.TodayAsync(cancel);
        var map = await kept.GetAsync((nameof(MuralPages), mural.Id, words.Language), async stop => await MuralSketch.DrawAsync(mural, database, place, today, words, stop), cancel);
        OfflineCopy.AllowShared(http);
        return new(new
        {
            Card = await cards.OneAsync(mural, cancel), Place = place, Today = today, Map = map, Words = words,
            Nearby = await cards.RunAsync([.. nearby.Items.Where(found => found.Mural.Id != mural.Id).Take(Neighbours)], cancel),
            Origin = await murals.OriginAsync(mural, cancel), Report = (await murals.OpenReportsAsync([mural.Id], cancel)).ContainsKey(mural.Id),
        });
    }
}

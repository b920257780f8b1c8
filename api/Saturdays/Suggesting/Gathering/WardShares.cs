using GisPlatform.Api.Places;
using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Suggesting.Gathering;

/// <summary>
/// What is fair among wards. A ward's share of all sites is half its share of the people and half its share of the open issues: people have a claim, and so has need.
/// Over the eight Saturdays before and this one it should have that share of the sites, in whole sites; this one is reckoned with a site a crew. What it lacks is its
/// floor this time, yet no more than twice its share of one Saturday. Only public categories count, so that the same is told to everybody.
/// </summary>
public static class WardShares
{
    private const int Weeks = 8;

    /// <summary>The wards with their shares and what they had.</summary>
    /// <param name="context">To read it.</param>
    /// <param name="place">The place.</param>
    /// <param name="date">The Saturday.</param>
    /// <param name="today">Today at the place; what is planned for a day to come counts as given.</param>
    public static async Task<IReadOnlyList<WardShare>> ReadAsync(GisDbContext context, PlaceData place, DateOnly date, DateOnly today, CancellationToken cancellationToken)
    {
        var (first, categories) = (date.AddDays(-7 * Weeks), place.PublicCategories.Select(category => category.Code).ToList());
        var given = await context.Sites.AsNoTracking()
            .Where(site => site.SaturdayDate >= first && site.SaturdayDate < date && site.Issue!.IsPublic
                && (site.Status == SiteStatus.Done || (site.Status != SiteStatus.NotDone && site.SaturdayDate >= today)))
            .GroupBy(site => site.Issue!.WardPartId).Select(part => new { part.Key, Count = part.Count() }).ToListAsync(cancellationToken);
        var open = await context.IssueCounts.AsNoTracking()
            .Where(row => IssueStatuses.Open.Contains(row.Status) && categories.Contains(row.CategoryCode))
            .GroupBy(row => row.WardPartId).Select(part => new { part.Key, Count = part.Sum(row => row.Count) }).ToListAsync(cancellationToken);
        var (givenTo, openIn) = (ByWard(given.Select(part => (part.Key, part.Count))), ByWard(open.Select(part => (part.Key, part.Count))));
        var wards = place.WardsOn(place.Place.DefaultWardsAsOf).OrderBy(ward => ward.Code, StringComparer.Ordinal).ToList();
        var shares = Shares([.. wards.Select(ward => (ward.Population, openIn.GetValueOrDefault(ward.Code)))]);
        return [.. wards.Select((ward, index) => new WardShare(ward.Code, ward.Name, shares[index], givenTo.GetValueOrDefault(ward.Code)))];

        Dictionary<string, int> ByWard(IEnumerable<(int Part, int Count)> counts) => counts
            .GroupBy(part => place.WardOf(part.Part, place.Place.DefaultWardsAsOf)?.Code ?? "").ToDictionary(ward => ward.Key, ward => ward.Sum(part => part.Count));
    }

    /// <summary>Fair shares. Where a population is not known, the open issues alone count; where none is open, the people alone; without either all are alike.</summary>
    public static double[] Shares(IReadOnlyList<(int? People, int Open)> wards)
    {
        var people = wards.All(ward => ward.People > 0) ? wards.Sum(ward => (double)ward.People!.Value) : 0;
        var open = (double)wards.Sum(ward => ward.Open);
        return [.. wards.Select(ward => (people, open) switch
        {
            (0, 0) => 1.0 / wards.Count,
            (0, _) => ward.Open / open,
            (_, 0) => ward.People!.Value / people,
            _ => ((ward.People!.Value / people) + (ward.Open / open)) / 2,
        })];
    }

    /// <summary>What a ward lacks of its share, in whole sites.</summary>
    /// <param name="ward">The ward.</param>
    /// <param name="given">What all wards had over the last weeks.</param>
    /// <param name="expected">Sites that this Saturday will have, about.</param>
    public static int Lack(WardShare ward, int given, int expected)
    {
        var lack = (int)Math.Floor((ward.Share * (given + expected)) + 1e-9) - ward.Given;
        return Math.Clamp(lack, 0, Math.Max(1, (int)Math.Ceiling((2 * ward.Share * expected) - 1e-9)));
    }
}

using GisPlatform.Api.Accounts;
using GisPlatform.Api.Hotspots;
using GisPlatform.Api.Places;
using GisPlatform.Api.Saturdays.Crews;
using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Data.Accounts;
using GisPlatform.Data.Saturdays;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Saturdays.Suggesting.Gathering;

// The namespace of pages has the same name.
using Site = GisPlatform.Data.Saturdays.Site;

/// <summary>What the crews can give: what is said for the day, less what stands already.</summary>
internal static class CrewOffers
{
    /// <summary>The crews that whoever asks may plan: an official of a ward plans its own crews and those of the whole place.</summary>
    public static IReadOnlyList<CrewCapacity> Of(Actor actor, IReadOnlyList<CrewCapacity> crews) => actor is { Role: AccountRole.Official, Account.WardCode: { } own }
        ? [.. crews.Where(crew => crew.Crew.WardCode is null || crew.Crew.WardCode == own)]
        : crews;

    /// <summary>Their offers.</summary>
    /// <param name="crews">The crews.</param>
    /// <param name="place">The place.</param>
    /// <param name="outline">The same in metres.</param>
    /// <param name="stays">Sites that stay as they are.</param>
    /// <param name="maySee">Whether the asker may know where an issue is.</param>
    /// <param name="startOfWork">When the day's work begins.</param>
    public static IReadOnlyList<CrewOffer> Of(
        IReadOnlyList<CrewCapacity> crews, PlaceData place, PlaceOutline outline, IReadOnlyList<Site> stays, Func<Site, bool> maySee, DateTimeOffset startOfWork)
    {
        var homes = place.WardsOn(place.Place.DefaultWardsAsOf).ToDictionary(ward => ward.Code, ward => outline.Plane.ToMetres(ward.Boundary.InteriorPoint.Coordinate));
        var middle = outline.Ground.Centroid.Coordinate;
        var ofCrew = stays.Where(site => site.PlannedEnd is not null).ToLookup(site => site.CrewId);
        return [.. crews.Select(crew => Offer(crew, homes.GetValueOrDefault(crew.Crew.WardCode ?? "", middle), outline, ofCrew[crew.Crew.Id].MaxBy(site => site.PlannedEnd), maySee, startOfWork))];
    }

    // A crew that has something to do already goes on from there, once that is done.
    private static CrewOffer Offer(CrewCapacity crew, Coordinate home, PlaceOutline outline, Site? last, Func<Site, bool> maySee, DateTimeOffset startOfWork)
    {
        var busy = last is null ? 0 : Math.Max(0, (last.PlannedEnd!.Value - startOfWork).TotalMinutes);
        var start = (int)Math.Ceiling(busy / CrewOffer.StepMinutes) * CrewOffer.StepMinutes;
        return new CrewOffer
        {
            Id = crew.Crew.Id, Name = crew.Crew.Name, People = crew.People, Hours = Math.Max(0, (double)crew.Hours - (start / 60.0)), StartMinute = start,
            Place = last is not null && maySee(last) ? outline.Plane.ToMetres(last.Issue!.Anchor.Coordinate) : home,
            Skills = crew.Crew.Skills, Tools = crew.Crew.Tools, IsAbsent = crew.IsAbsent || !crew.Crew.IsActive,
        };
    }
}

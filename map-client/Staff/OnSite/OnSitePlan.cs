using System.Text.Json.Serialization;

namespace GisPlatform.MapClient.Staff.OnSite;

/// <summary>Answer of <c>OnSitePlan.graphql</c>.</summary>
/// <param name="Me">Whose rights it was read with; null: nobody's any more.</param>
/// <param name="Place">The place.</param>
/// <param name="Saturday">The day; null: nothing is planned.</param>
public sealed record OnSitePlan(PlanReader? Me, PlanPlace Place, SaturdayPlan? Saturday);

/// <summary>Who reads a plan.</summary>
/// <param name="Id">Id of the account.</param>
public sealed record PlanReader(string Id);

/// <summary>What a plan needs of the place.</summary>
/// <param name="TimeZone">IANA time zone.</param>
public sealed record PlanPlace(string TimeZone);

/// <summary>A Saturday, as people in the field need it.</summary>
/// <param name="Date">The date.</param>
/// <param name="Status">DRAFT, PUBLISHED or HELD.</param>
/// <param name="StartsAt">When work begins, as 07:30.</param>
/// <param name="MeetingPoint">Where all meet.</param>
/// <param name="Note">Words to the day.</param>
/// <param name="Sites">Its sites, by crew and order.</param>
public sealed record SaturdayPlan(DateOnly Date, string? Status, string StartsAt, string? MeetingPoint, string? Note, IReadOnlyList<PlannedSite> Sites)
{
    /// <summary>Whether outcomes can be recorded.</summary>
    [JsonIgnore]
    public bool IsOpenForWork => Status is "PUBLISHED" or "HELD";

    /// <summary>Sites that the reader may say something of.</summary>
    [JsonIgnore]
    public IEnumerable<PlannedSite> Mine => Sites.Where(site => site.MayRecord);

    /// <summary>What of it stays on the device: of private issues nothing that tells of people or where they live.</summary>
    public SaturdayPlan ToKeep() => this with { Sites = [.. Mine.Select(site => site.ToKeep())] };
}

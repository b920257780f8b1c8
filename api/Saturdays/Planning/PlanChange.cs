namespace GisPlatform.Api.Saturdays.Planning;

/// <summary>What each change of a Saturday says.</summary>
/// <param name="Date">The Saturday.</param>
/// <param name="Key">Random UUID of this change: sending it again changes nothing more.</param>
/// <param name="Version">Version, as the official saw it, of what is changed: the Saturday, the site or the crew's day; null: whatever it is now.</param>
public sealed record PlanChange(DateOnly Date, string Key, int? Version = null);

/// <summary>What is planned for a site. What is null stays as it is, or is worked out.</summary>
/// <param name="Crew">Id of the crew.</param>
/// <param name="IsWithoutCrew">Whether no crew shall have it any more.</param>
/// <param name="Position">Its place in the crew's order, from 1: the crew's sites then follow each other from the start of the day.</param>
/// <param name="Start">When its crew begins; default: after the crew's last site.</param>
/// <param name="People">People; default: all of the crew's.</param>
/// <param name="Hours">Hours; default: the effort, divided by the people.</param>
/// <param name="Quantity">Quantity; default: the issue's.</param>
/// <param name="Tools">Counted tools; default: what the category needs.</param>
/// <param name="MeetingPoint">Where the crew meets.</param>
/// <param name="Note">Words to the crew, for staff only.</param>
public sealed record SitePlan(
    string? Crew = null, bool IsWithoutCrew = false, int? Position = null, DateTimeOffset? Start = null, int? People = null, decimal? Hours = null,
    decimal? Quantity = null, IReadOnlyCollection<KeyValuePair<string, int>>? Tools = null, string? MeetingPoint = null, string? Note = null);

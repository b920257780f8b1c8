namespace GisPlatform.MapClient.Staff.OnSite;

/// <summary>Answer of <c>ComingSaturday.graphql</c>.</summary>
/// <param name="NextSaturday">Today, unless it is over; else the next one.</param>
public sealed record ComingSaturday(SaturdayDate NextSaturday);

/// <summary>A Saturday.</summary>
/// <param name="Date">Its date.</param>
public sealed record SaturdayDate(DateOnly Date);

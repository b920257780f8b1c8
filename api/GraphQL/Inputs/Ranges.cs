namespace GisPlatform.Api.GraphQL.Inputs;

/// <summary>Whole numbers from <c>min</c> to <c>max</c>, both included; either may be left out.</summary>
/// <param name="Min">Lowest.</param>
/// <param name="Max">Highest.</param>
public sealed record IntRange(int? Min, int? Max);

/// <summary>Instants from <c>from</c> (included) to <c>before</c> (not included); either may be left out.</summary>
/// <param name="From">First instant.</param>
/// <param name="Before">First instant after the range.</param>
public sealed record DateTimeRange(DateTimeOffset? From, DateTimeOffset? Before);

/// <summary>A point, WGS 84.</summary>
/// <param name="Lon">Longitude, degrees.</param>
/// <param name="Lat">Latitude, degrees.</param>
public sealed record PointInput(double Lon, double Lat);

/// <summary>A circle on the sphere.</summary>
/// <param name="Lon">Longitude of the centre, degrees.</param>
/// <param name="Lat">Latitude of the centre, degrees.</param>
/// <param name="Metres">Radius.</param>
public sealed record NearInput(double Lon, double Lat, double Metres);

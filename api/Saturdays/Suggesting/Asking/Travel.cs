using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Saturdays.Suggesting.Asking;

/// <summary>How crews go.</summary>
public enum TravelMode
{
    /// <summary>On foot.</summary>
    OnFoot,

    /// <summary>By road: with a lorry or on motorbikes, through alleys.</summary>
    ByRoad,
}

/// <summary>
/// How long ways take. A way is the straight line times 1.3: where streets run in two directions it is 4/π = 1.27 times as long on average over all directions
/// (R. C. Larson and A. R. Odoni, "Urban Operations Research", 1981, chapter 3), and alleys are seldom straight. On foot 4.5 km/h, near the comfortable pace of adults
/// (R. W. Bohannon, Age and Ageing 26, 1997); by road 15 km/h, an estimate for loaded vehicles in alleys.
/// </summary>
/// <param name="Mode">How.</param>
/// <param name="MostMinutes">A crew goes to no stop that is farther from where it sets out.</param>
public sealed record Travel(TravelMode Mode = TravelMode.OnFoot, int MostMinutes = 15)
{
    /// <summary>Length of a way to that of the straight line.</summary>
    public const double Detour = 1.3;

    /// <summary>Metres a minute.</summary>
    public double Speed => Mode == TravelMode.OnFoot ? 75 : 250;

    /// <summary>Minutes from one point to another.</summary>
    public double Minutes(Coordinate from, Coordinate to) => from.Distance(to) * Detour / Speed;

    /// <summary>Minutes there and back, rounded up.</summary>
    public int ThereAndBack(Coordinate from, Coordinate to) => (int)Math.Ceiling((2 * Minutes(from, to)) - 1e-9);
}

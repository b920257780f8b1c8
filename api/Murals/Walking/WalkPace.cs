namespace GisPlatform.Api.Murals.Walking;

/// <summary>
/// How people walk from mural to mural. 4.5 km/h is near the comfortable pace of adults (R. W. Bohannon, Age and Ageing 26, 1997). Where the base map has
/// no street, a way is the straight line times 1.3: where streets run in two directions it is 4/π = 1.27 times as long on average over all directions
/// (R. C. Larson and A. R. Odoni, "Urban Operations Research", 1981, chapter 3).
/// </summary>
internal static class WalkPace
{
    /// <summary>Metres a minute.</summary>
    public const double MetresPerMinute = 75;

    /// <summary>Length of a way to that of the straight line.</summary>
    public const double Detour = 1.3;

    /// <summary>What lies farther from every street is reached by a straight line alone, metres.</summary>
    public const double FarthestSnap = 150;

    /// <summary>Seconds for a way, rounded up so that nobody comes late.</summary>
    public static int Seconds(double metres) => (int)Math.Ceiling(metres / MetresPerMinute * 60);
}

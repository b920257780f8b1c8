namespace GisPlatform.Api.Hotspots.Statistics;

/// <summary>Chooses the size of cells from the data, so that a cell holds two issues on average.</summary>
/// <remarks>
/// Smaller cells are mostly empty, larger ones blur what lies in them. Area of a cell = 2 A / n for n points on the area A: B. N. Boots, A. Getis,
/// "Point Pattern Analysis" (1988), on the size of quadrats.
/// </remarks>
public static class CellSize
{
    /// <summary>Smallest size, metres: about two house fronts and the street between them.</summary>
    public const int Smallest = 50;

    /// <summary>Largest size, metres.</summary>
    public const int Largest = 1_000;

    /// <summary>The size, rounded to 10 m.</summary>
    /// <param name="area">Of the study area, m².</param>
    /// <param name="issues">How many lie in it.</param>
    public static int For(double area, int issues)
    {
        var size = Math.Sqrt(2 * area / Math.Max(issues, 1) * 2 / Math.Sqrt(3));
        return Math.Clamp((int)Math.Round(size / 10) * 10, Smallest, Largest);
    }
}

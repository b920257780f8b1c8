using System.Text.Json.Nodes;
using GisPlatform.MapClient.Map;

namespace GisPlatform.MapClient.Reports;

/// <summary>Answer of <c>FindLandmarks.graphql</c>.</summary>
/// <param name="Landmarks">At most eight.</param>
public sealed record FindLandmarks(IReadOnlyList<LandmarkInfo> Landmarks);

/// <summary>A named street, water or landmark.</summary>
/// <param name="NameVi">Name in Vietnamese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Point">GeoJSON point.</param>
public sealed record LandmarkInfo(string NameVi, string NameEn, JsonObject Point)
{
    /// <summary>Name in the reader's language.</summary>
    public string Name => Languages.IsEnglish ? NameEn : NameVi;

    /// <summary>The point.</summary>
    public LonLat Position => LonLat.Of(Point);
}

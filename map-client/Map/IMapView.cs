using System.Text.Json.Nodes;

namespace GisPlatform.MapClient.Map;

/// <summary>The map, whatever draws it.</summary>
public interface IMapView
{
    /// <summary>Takes hold of the map that the page has started.</summary>
    /// <param name="onEvent">Told of clicks and moves.</param>
    /// <returns>False where no map can be drawn; the calls below then do nothing.</returns>
    Task<bool> AttachAsync(Action<MapEvent> onEvent);

    /// <summary>Draws a scene; what has not changed stays.</summary>
    void Show(MapScene scene);

    /// <summary>Asks for the issues shown again: some have changed.</summary>
    void Refresh();

    /// <summary>Moves so that a box fills the map.</summary>
    /// <param name="bbox">West, south, east, north.</param>
    void Fit(double[] bbox);

    /// <summary>Moves to a point, near enough to see single issues.</summary>
    void FlyTo(LonLat point);

    /// <summary>Moves to a remembered view.</summary>
    void JumpTo(MapPosition position);

    /// <summary>Asks for the reader's position; null when refused or unknown.</summary>
    Task<LonLat?> LocateAsync();
}

/// <summary>What the map shall show.</summary>
/// <param name="AsOf">A date of the ward map.</param>
/// <param name="TileQuery">Filter of the issue tiles.</param>
/// <param name="Ward">Code of the chosen ward.</param>
/// <param name="WardColours">Colour of each ward by code.</param>
/// <param name="Geometry">GeoJSON geometry of the chosen issue.</param>
/// <param name="Anchor">Its anchor.</param>
/// <param name="Position">The reader's position: lon, lat.</param>
/// <param name="IsPicking">Whether a click chooses a place, whatever lies there.</param>
public sealed record MapScene(
    string AsOf, string TileQuery, string? Ward, IReadOnlyDictionary<string, string> WardColours, JsonObject? Geometry, JsonObject? Anchor,
    double[]? Position, bool IsPicking = false)
{
    /// <summary>What is shown as plain dots, above the issues.</summary>
    public IReadOnlyList<MapMark> Marks { get; init; } = [];
}

/// <summary>A plain dot of the map.</summary>
/// <param name="Id">By which a click on it is told.</param>
/// <param name="At">Lon, lat.</param>
/// <param name="IsWorn">Whether it is shown as faded.</param>
public sealed record MapMark(string Id, double[] At, bool IsWorn);

/// <summary>Something that happened on the map.</summary>
/// <param name="Type"><c>issue</c>, <c>ward</c>, <c>moved</c>, <c>crowd</c> (issues too close together to part), <c>pick</c> or <c>mark</c>.</param>
/// <param name="Reference">For <c>issue</c>; for <c>mark</c> its id.</param>
/// <param name="Code">For <c>ward</c>.</param>
/// <param name="Lon">Centre, for <c>moved</c> and <c>crowd</c>; for <c>pick</c> the place.</param>
/// <param name="Lat">Likewise.</param>
/// <param name="Zoom">Zoom.</param>
/// <param name="Bbox">West, south, east, north.</param>
/// <param name="IsWide">Whether the map has room for a legend.</param>
public sealed record MapEvent(
    string Type, string? Reference = null, string? Code = null, double Lon = 0, double Lat = 0, double Zoom = 0, double[]? Bbox = null,
    bool IsWide = false);

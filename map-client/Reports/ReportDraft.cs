using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Photos;

namespace GisPlatform.MapClient.Reports;

/// <summary>A report that is being written. It is kept on the device with each change, so that a reload loses nothing.</summary>
public sealed record ReportDraft
{
    /// <summary>Random key of this report: sent twice, it is one report.</summary>
    public Guid Key { get; init; } = Guid.NewGuid();

    /// <summary>Kind of geometry: POINT, LINE or POLYGON.</summary>
    public string Kind { get; init; } = "POINT";

    /// <summary>The points set so far; one for a POINT.</summary>
    public IReadOnlyList<LonLat> Points { get; init; } = [];

    /// <summary>Category code.</summary>
    public string? Category { get; init; }

    /// <summary>Its photos, which lie on the device.</summary>
    public IReadOnlyList<DraftPhoto> Photos { get; init; } = [];

    /// <summary>A few words.</summary>
    public string Title { get; init; } = "";

    /// <summary>More about it.</summary>
    public string Description { get; init; } = "";

    /// <summary>Street and number.</summary>
    public string Address { get; init; } = "";

    /// <summary>Name of the reporter.</summary>
    public string Name { get; init; } = "";

    /// <summary>Phone of the reporter.</summary>
    public string Phone { get; init; } = "";

    /// <summary>E-mail of the reporter.</summary>
    public string Email { get; init; } = "";

    /// <summary>Why it was refused after it had waited; null: it was not.</summary>
    public string? Refusal { get; init; }

    /// <summary>GeoJSON of the points set so far: what it will be, or the part of it that can be drawn already.</summary>
    [JsonIgnore]
    public JsonObject? Geometry => (Kind, Points.Count) switch
    {
        (_, 0) => null,
        ("POINT", _) or (_, 1) => Shape("Point", Pair(Points[0])),
        ("POLYGON", >= 3) => Shape("Polygon", new JsonArray(new JsonArray([.. Points.Append(Points[0]).Select(Pair)]))),
        _ => Shape("LineString", new JsonArray([.. Points.Select(Pair)])),
    };

    /// <summary>Whether it has all the points that its kind needs.</summary>
    [JsonIgnore]
    public bool IsPlaced => Points.Count >= Kind switch { "LINE" => 2, "POLYGON" => 3, _ => 1 };

    /// <summary>With a point set on the map.</summary>
    public ReportDraft With(LonLat point) => this with { Points = Kind == "POINT" ? [point] : [.. Points, point] };

    /// <summary>As another kind of geometry; a point is the first of the points set so far.</summary>
    public ReportDraft As(string kind) => this with { Kind = kind, Points = kind == "POINT" ? [.. Points.Take(1)] : Points };

    /// <summary>As the API takes it.</summary>
    /// <param name="photos">Ids of its photos that have been uploaded.</param>
    public JsonObject ToInput(IEnumerable<string> photos) => new()
    {
        ["key"] = Key.ToString(), ["category"] = Category, ["title"] = Title.Trim(), ["description"] = Optional(Description),
        ["geometry"] = Geometry, ["address"] = Optional(Address),
        ["reporter"] = new JsonObject { ["name"] = Optional(Name), ["phone"] = Optional(Phone), ["email"] = Optional(Email) },
        ["photos"] = new JsonArray([.. photos.Select(id => (JsonNode)id)]),
    };

    private static string? Optional(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static JsonNode Pair(LonLat point) => new JsonArray(point.Lon, point.Lat);

    private static JsonObject Shape(string type, JsonNode coordinates) => new() { ["type"] = type, ["coordinates"] = coordinates };
}

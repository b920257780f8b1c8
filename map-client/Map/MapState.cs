using System.Text.Json.Nodes;

namespace GisPlatform.MapClient.Map;

/// <summary>Everything that a shared link brings back. <see cref="MapUrl"/> writes it into the page's URL and reads it from there.</summary>
public sealed record MapState
{
    /// <summary>Statuses of issues that still want work: what is shown when the URL names none.</summary>
    public static readonly IReadOnlyList<string> OpenStatuses = ["REPORTED", "ACCEPTED", "SCHEDULED", "IN_PROGRESS", "REOPENED"];

    /// <summary>A date of the ward map; null: the place's default.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Code of the chosen ward.</summary>
    public string? Ward { get; init; }

    /// <summary>Category codes; empty: all.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Statuses; empty: every one.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = OpenStatuses;

    /// <summary>Lowest severity shown.</summary>
    public int? SeverityMin { get; init; }

    /// <summary>First day of report.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of report, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Words to look for.</summary>
    public string? Text { get; init; }

    /// <summary>Reference of the issue whose card is open.</summary>
    public string? Issue { get; init; }

    /// <summary>Whether a report is being written.</summary>
    public bool Report { get; init; }

    /// <summary>Key of the report whose card is open: from the private link of its reporter.</summary>
    public string? Key { get; init; }

    /// <summary>Whether the list shows only what the map shows.</summary>
    public bool InView { get; init; }

    /// <summary>Order of the list.</summary>
    public ListOrder Order { get; init; }

    /// <summary>The reader's position, for order NEAREST.</summary>
    public LonLat? Near { get; init; }

    /// <summary>What the list lists.</summary>
    public PanelTab Tab { get; init; }

    /// <summary>What the wards are coloured by.</summary>
    public WardMeasure Measure { get; init; }

    /// <summary>Where the map looks; null: the whole place.</summary>
    public MapPosition? Position { get; init; }

    /// <summary>Whether anything but the default is filtered for.</summary>
    public int FilterCount =>
        (Categories.Count > 0 ? 1 : 0) + (IsDefaultStatus ? 0 : 1) + (SeverityMin is null ? 0 : 1) + (From is null && To is null ? 0 : 1);

    /// <summary>Whether the open statuses are shown, as they are without a word in the URL.</summary>
    public bool IsDefaultStatus => Statuses.Count == OpenStatuses.Count && Statuses.All(OpenStatuses.Contains);

    /// <summary>The same view without any filter.</summary>
    public MapState WithoutFilters() => this with
    {
        Categories = [], Statuses = OpenStatuses, SeverityMin = null, From = null, To = null, Text = null,
    };
}

/// <summary>A position, WGS 84.</summary>
/// <param name="Lon">Longitude.</param>
/// <param name="Lat">Latitude.</param>
public readonly record struct LonLat(double Lon, double Lat)
{
    private const double Radius = 6_371_008.8;

    /// <summary>Of a GeoJSON point.</summary>
    public static LonLat Of(JsonObject point) => new((double)point["coordinates"]![0]!, (double)point["coordinates"]![1]!);

    /// <summary>Metres to another point on the sphere; within a district the earth is flat enough (equirectangular projection).</summary>
    public double MetresTo(LonLat other)
    {
        var x = double.DegreesToRadians(other.Lon - Lon) * Math.Cos(double.DegreesToRadians((other.Lat + Lat) / 2));
        return Radius * Math.Sqrt((x * x) + Math.Pow(double.DegreesToRadians(other.Lat - Lat), 2));
    }
}

/// <summary>Where a map looks.</summary>
/// <param name="Zoom">Zoom of 512-pixel tiles.</param>
/// <param name="Lat">Latitude of the centre.</param>
/// <param name="Lon">Longitude of the centre.</param>
public readonly record struct MapPosition(double Zoom, double Lat, double Lon);

/// <summary>Orders of the list, by the names of the API.</summary>
public enum ListOrder
{
    /// <summary>Latest first.</summary>
    Newest,

    /// <summary>Earliest first.</summary>
    Oldest,

    /// <summary>Gravest first.</summary>
    Severity,

    /// <summary>Nearest first.</summary>
    Nearest,

    /// <summary>By reference.</summary>
    Reference,
}

/// <summary>What the list lists.</summary>
public enum PanelTab
{
    /// <summary>Issues.</summary>
    Issues,

    /// <summary>Wards.</summary>
    Wards,
}

/// <summary>What wards are coloured by.</summary>
public enum WardMeasure
{
    /// <summary>Number of issues.</summary>
    Count,

    /// <summary>Issues per km².</summary>
    PerKm2,

    /// <summary>Issues per 1,000 people.</summary>
    PerThousand,
}

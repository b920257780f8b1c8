using System.Text.Json.Serialization;
using GisPlatform.MapClient.Map;

namespace GisPlatform.MapClient.Photos;

/// <summary>A photo of a report that is being written; the picture lies on the device.</summary>
public sealed record DraftPhoto
{
    /// <summary>So far from the place, a photo is asked about.</summary>
    private const double FarMetres = 300;

    /// <summary>Its id on the device.</summary>
    public string? Id { get; init; }

    /// <summary>Longitude of where it says that it was taken; null: it does not say.</summary>
    public double? Lon { get; init; }

    /// <summary>Latitude likewise.</summary>
    public double? Lat { get; init; }

    /// <summary>Whether the reporter said that it is of the place all the same.</summary>
    public bool IsOfPlace { get; init; }

    /// <summary>Name of a file that could not be taken.</summary>
    public string? Name { get; init; }

    /// <summary>Why it could not: TOO_LARGE, TOO_MANY or UNREADABLE.</summary>
    public string? Problem { get; init; }

    /// <summary>Where it says that it was taken.</summary>
    [JsonIgnore]
    public LonLat? Position => Lon is { } lon && Lat is { } lat ? new LonLat(lon, lat) : null;

    /// <summary>Metres to a place, where that is so far that the reporter is to be asked.</summary>
    public double? MetresToAsk(LonLat place) =>
        !IsOfPlace && Position?.MetresTo(place) is > FarMetres and var metres ? metres : null;
}

using System.Text.Json;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace GisPlatform.Loader.Places;

/// <summary>Reads features of a GeoJSON file (RFC 7946, EPSG:4326).</summary>
internal static class GeoJsonFile
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new GeoJsonConverterFactory(new GeometryFactory(new PrecisionModel(), 4326)) },
    };

    /// <exception cref="LoadException">The file is malformed, or a geometry is missing or invalid.</exception>
    public static IReadOnlyList<IFeature> Read(PlaceFolder folder, string name)
    {
        FeatureCollection features;
        try
        {
            using var stream = File.OpenRead(folder.PathOf(name));
            features = JsonSerializer.Deserialize<FeatureCollection>(stream, Json) ?? throw new JsonException("is empty");
        }
        catch (Exception exception) when (exception is JsonException or IOException or ArgumentException)
        {
            throw new LoadException($"{folder.Code}/{name}: {exception.Message}", exception);
        }

        foreach (var (feature, index) in features.Select((feature, index) => (feature, index)))
        {
            if (feature.Geometry is null or { IsEmpty: true } or { IsValid: false })
                throw new LoadException($"{folder.Code}/{name}: feature {index} has no valid geometry.");
        }

        return [.. features];
    }

    /// <summary>A property that must be there.</summary>
    public static T Required<T>(this IFeature feature, string name) =>
        feature.Optional<T>(name) ?? throw new LoadException($"A feature lacks the property '{name}'.");

    /// <summary>A property that may be missing or null.</summary>
    public static T? Optional<T>(this IFeature feature, string name)
    {
        var value = feature.Attributes?.GetOptionalValue(name);
        return value is null ? default : (T)Convert.ChangeType(value, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T),
            System.Globalization.CultureInfo.InvariantCulture);
    }
}

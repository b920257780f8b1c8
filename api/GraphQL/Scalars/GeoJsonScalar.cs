using System.Text.Json;
using GisPlatform.Api.Common;
using GraphQL.Types;
using GraphQLParser.AST;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace GisPlatform.Api.GraphQL.Scalars;

/// <summary>A geometry as RFC 7946 has it: lon before lat, EPSG:4326, holes kept.</summary>
public sealed class GeoJsonScalar : ComplexScalarGraphType
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { Converter() } };

    /// <summary>Names the scalar.</summary>
    public GeoJsonScalar()
    {
        Name = "GeoJSON";
        Description = "A GeoJSON geometry (RFC 7946): an object with 'type' and 'coordinates', lon before lat, WGS 84.";
    }

    /// <summary>Writes and reads geometries; the response writer uses the same one.</summary>
    public static GeoJsonConverterFactory Converter() => new(new GeometryFactory(new PrecisionModel(), 4326));

    /// <inheritdoc />
    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        Geometry geometry => geometry,
        _ => Parse(JsonSerializer.Serialize(value)),
    };

    /// <inheritdoc />
    public override object? ParseLiteral(GraphQLValue value) => ParseValue(base.ParseLiteral(value));

    /// <summary>Unchanged: the response writer knows geometries.</summary>
    public override object? Serialize(object? value) => value;

    private static Geometry Parse(string json)
    {
        try
        {
            if (JsonSerializer.Deserialize<Geometry>(json, Json) is { } geometry)
                return geometry;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // Told below.
        }

        throw new AppError(ErrorCode.BadUserInput, null,
            "Không phải hình học GeoJSON hợp lệ (RFC 7946): cần 'type' và 'coordinates', vòng kín, kinh độ trước vĩ độ.",
            "Not a valid GeoJSON geometry (RFC 7946): it needs 'type' and 'coordinates', closed rings, lon before lat.");
    }
}

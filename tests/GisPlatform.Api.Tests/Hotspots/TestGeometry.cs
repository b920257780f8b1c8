using System.Text.Json;
using System.Text.Json.Nodes;
using GisPlatform.Api.GraphQL.Scalars;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Tests.Hotspots;

/// <summary>Geometries out of answers.</summary>
internal static class TestGeometry
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { GeoJsonScalar.Converter() } };

    public static Geometry Read(JsonNode geometry) => geometry.Deserialize<Geometry>(Json)!;
}

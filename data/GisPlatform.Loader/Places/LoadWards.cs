using System.Globalization;
using GisPlatform.Data;
using GisPlatform.Data.Wards;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GisPlatform.Loader.Places;

/// <summary>Replaces the wards by those of <c>wards.geojson</c> and files every issue and mural under its ward again.</summary>
internal static class LoadWards
{
    public static async Task RunAsync(GisDbContext context, PlaceFolder folder, CancellationToken cancellationToken)
    {
        var wards = GeoJsonFile.Read(folder, "wards.geojson").Select(Ward).ToList();
        if (wards.Count == 0)
            throw new LoadException($"{folder.Code}/wards.geojson has no ward.");
        await context.Wards.ExecuteDeleteAsync(cancellationToken);
        context.ChangeTracker.Clear();
        context.AddRange(wards);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            await context.Database.ExecuteSqlAsync($"select rebuild_ward_parts()", cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == "GP001")
        {
            throw new LoadException($"{folder.Code}/wards.geojson does not cover what is in the database: {exception.MessageText}. "
                + "Nothing was changed.", exception);
        }
    }

    private static Ward Ward(IFeature feature) => new()
    {
        Code = feature.Required<string>("code"),
        Name = feature.Required<string>("name"),
        ValidFrom = Date(feature.Required<string>("validFrom")),
        ValidTo = feature.Optional<string>("validTo") is { } last ? Date(last) : null,
        Population = feature.Optional<int?>("population"),
        Resolution = feature.Optional<string>("resolution"),
        IsApproximate = feature.Optional<bool>("approximate"),
        Boundary = feature.Geometry as MultiPolygon ?? new MultiPolygon([(Polygon)feature.Geometry]) { SRID = 4326 },
    };

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

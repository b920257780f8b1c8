using GisPlatform.Data;
using GisPlatform.Data.BaseMap;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Loader.Places;

/// <summary>Replaces the base map by <c>basemap.geojson</c>.</summary>
internal static class LoadBaseMap
{
    public static async Task RunAsync(GisDbContext context, PlaceFolder folder, CancellationToken cancellationToken)
    {
        await context.BaseMap.ExecuteDeleteAsync(cancellationToken);
        context.AddRange(GeoJsonFile.Read(folder, "basemap.geojson").Select(feature => new BaseMapFeature
        {
            Kind = feature.Required<string>("kind"),
            Class = feature.Optional<string>("class"),
            NameVi = feature.Required<string>("name"),
            NameEn = feature.Required<string>("nameEn"),
            PrecisionM = feature.Required<double>("precisionM"),
            IsApproximate = feature.Optional<bool>("approximate"),
            WidthM = feature.Optional<double?>("widthM"),
            Geometry = feature.Geometry,
        }));
        await context.SaveChangesAsync(cancellationToken);
    }
}

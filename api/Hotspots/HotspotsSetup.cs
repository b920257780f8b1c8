namespace GisPlatform.Api.Hotspots;

/// <summary>Where problems cluster, what becomes of them, and which ward is neglected.</summary>
internal static class HotspotsSetup
{
    public static IServiceCollection AddGisHotspots(this IServiceCollection services) =>
        services.AddSingleton<HotspotBins>().AddSingleton<AnalysisCache>().AddSingleton<FindHotspots>().AddSingleton<FindClusters>()
            .AddSingleton<FindNeglect>().AddSingleton<MeasureDaysToDone>().AddSingleton<FindPrivateHotspots>();
}

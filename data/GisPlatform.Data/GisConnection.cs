using GisPlatform.Data.Local;

namespace GisPlatform.Data;

/// <summary>Which database a process works with.</summary>
public static class GisConnection
{
    /// <summary>The connection string that was configured, or that of the embedded cluster, which is started.</summary>
    /// <param name="configured">The setting <c>ConnectionStrings:Gis</c> (environment: <c>ConnectionStrings__Gis</c>), or null.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="DatabaseSetupException">The embedded cluster cannot be started.</exception>
    public static async Task<string> ResolveAsync(string? configured, CancellationToken cancellationToken = default) =>
        string.IsNullOrWhiteSpace(configured)
            ? (await LocalCluster.StartAsync(LocalFolder(), LocalClusterOptions.Product, cancellationToken)).ConnectionString()
            : configured;

    /// <summary>The folder for what the product keeps on this machine: <c>GIS_LOCAL</c>, or <c>.local</c> at the root of the checkout.</summary>
    public static string LocalFolder()
    {
        if (Environment.GetEnvironmentVariable("GIS_LOCAL") is { Length: > 0 } folder)
            return folder;
        var start = new DirectoryInfo(Environment.CurrentDirectory);
        for (var current = start; current is not null; current = current.Parent)
        {
            if (File.Exists(Path.Combine(current.FullName, "GisPlatform.sln")))
                return Path.Combine(current.FullName, ".local");
        }

        return Path.Combine(start.FullName, ".local");
    }
}

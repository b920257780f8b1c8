namespace GisPlatform.Data.Local;

/// <summary>What an embedded cluster is for.</summary>
/// <param name="Name">Its folder below <c>.local/</c>.</param>
/// <param name="Settings">Server settings, as on <c>postgres</c>'s command line.</param>
public sealed record LocalClusterOptions(string Name, string Settings)
{
    private const string Common = "-c shared_buffers=256MB -c effective_cache_size=2GB -c work_mem=32MB "
        + "-c maintenance_work_mem=256MB -c max_wal_size=4GB -c random_page_cost=1.1 -c max_connections=200";

    /// <summary>The product's data.</summary>
    public static LocalClusterOptions Product { get; } = new("postgres", Common);

    /// <summary>Databases of tests: what they hold need not survive a crash of the machine.</summary>
    public static LocalClusterOptions Tests { get; } = new("test-postgres",
        Common + " -c fsync=off -c synchronous_commit=off -c full_page_writes=off");
}

namespace GisPlatform.Data.Local;

/// <summary>PostgreSQL server programs on this machine, as Debian's packages lay them out.</summary>
/// <param name="Version">Major version, for instance 15.</param>
/// <param name="BinFolder">Folder of <c>initdb</c>, <c>pg_ctl</c> and <c>pgbench</c>.</param>
public sealed record PostgresInstallation(int Version, string BinFolder)
{
    private const string Root = "/usr/lib/postgresql";

    /// <summary>All versions of which there is anything here, even if only the programs of clients.</summary>
    public static IEnumerable<PostgresInstallation> All => (Directory.Exists(Root) ? Directory.GetDirectories(Root) : [])
        .Select(folder => new PostgresInstallation(int.TryParse(Path.GetFileName(folder), out var number) ? number : 0, Path.Combine(folder, "bin")));

    /// <summary>The newest version that has PostGIS, or the one asked for.</summary>
    /// <param name="version">The version of an existing data folder, or null.</param>
    /// <exception cref="DatabaseSetupException">None is installed.</exception>
    public static PostgresInstallation Find(int? version = null) => All
        .Where(found => version is null || found.Version == version)
        .Where(found => File.Exists(found.Program("initdb")) && File.Exists(PostgisOf(found.Version)))
        .MaxBy(found => found.Version) ?? throw new DatabaseSetupException(
            $"PostgreSQL {version ?? 15} with PostGIS is not installed. "
            + $"Install it: apt-get install postgresql-{version ?? 15} postgresql-{version ?? 15}-postgis-3");

    /// <summary>Full path of a program.</summary>
    public string Program(string name) => Path.Combine(BinFolder, name);

    private static string PostgisOf(int version) => $"/usr/share/postgresql/{version}/extension/postgis.control";
}

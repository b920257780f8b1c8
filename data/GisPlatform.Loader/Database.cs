using GisPlatform.Data;
using Npgsql;

namespace GisPlatform.Loader;

/// <summary>The database that a command works on.</summary>
internal static class Database
{
    /// <summary>Connection string of the database: <c>ConnectionStrings__Gis</c>, or that of the embedded cluster, which is started.</summary>
    public static Task<string> FindAsync(CancellationToken cancellationToken) =>
        GisConnection.ResolveAsync(Environment.GetEnvironmentVariable("ConnectionStrings__Gis"), cancellationToken);

    /// <summary>Connects to <c>ConnectionStrings__Gis</c>, or starts the embedded cluster.</summary>
    public static async Task<NpgsqlDataSource> OpenAsync(CancellationToken cancellationToken) => GisDatabase.CreateDataSource(await FindAsync(cancellationToken));
}

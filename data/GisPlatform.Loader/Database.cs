using GisPlatform.Data;
using Npgsql;

namespace GisPlatform.Loader;

/// <summary>The database that a command works on.</summary>
internal static class Database
{
    /// <summary>Connects to <c>ConnectionStrings__Gis</c>, or starts the embedded cluster.</summary>
    public static async Task<NpgsqlDataSource> OpenAsync(CancellationToken cancellationToken)
    {
        var configured = Environment.GetEnvironmentVariable("ConnectionStrings__Gis");
        return GisDatabase.CreateDataSource(await GisConnection.ResolveAsync(configured, cancellationToken));
    }
}

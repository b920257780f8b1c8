using GisPlatform.Data;

namespace GisPlatform.Api.Common;

/// <summary>The SQL files that lie beside the use cases, read once.</summary>
internal static class ApiSql
{
    /// <param name="path">Path from the project, for instance <c>Tiles/WardTile.sql</c>.</param>
    public static string Read(string path) => EmbeddedSql.Read(typeof(ApiSql).Assembly, path);
}

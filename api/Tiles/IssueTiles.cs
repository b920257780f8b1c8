using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Data.Issues;
using Npgsql;

namespace GisPlatform.Api.Tiles;

/// <summary>
/// Issues under the filter of <see cref="TileFilter"/>: clusters below zoom 15; from there single issues, save for cells so full
/// that no one could tell them apart, which stay clusters.
/// </summary>
public sealed class IssueTiles(NpgsqlDataSource database, IssueQueries queries) : TileLayer("issues", new Dictionary<string, IReadOnlyDictionary<string, string>>
{
    ["clusters"] = new Dictionary<string, string> { ["count"] = "Number", ["category"] = "String" },
    ["issues"] = Single,
    ["shapes"] = Single,
})
{
    private const int FirstZoomOfSingles = 15;
    private static readonly string Clusters = ApiSql.Read("Tiles/ClusterTile.sql");
    private static readonly string Singles = ApiSql.Read("Tiles/IssueTile.sql");
    private static readonly string Filtered = ApiSql.Read("Tiles/IssueTileFiltered.sql");

    private static IReadOnlyDictionary<string, string> Single => new Dictionary<string, string>
    {
        ["reference"] = "String", ["category"] = "String", ["status"] = "String", ["severity"] = "Number", ["title"] = "String",
    };

    /// <summary>Asked again each time: a changed issue shows on the next request.</summary>
    public override int MaxAge => 0;

    /// <inheritdoc />
    public override async Task<byte[]> DrawAsync(TileAddress tile, IQueryCollection query, CancellationToken cancellationToken)
    {
        var filter = await queries.ResolveAsync(place => TileFilter.Read(query, place), cancellationToken);
        var (asked, isOpen) = (filter.Filter, filter.AsksForOpen ? true : (bool?)null);
        if (!asked.IsCountedBySummary)
            return await QueryAsync(database, Filtered, tile, cancellationToken, filter.Categories, filter.Statuses, filter.Parts, isOpen,
                asked.SeverityMin, asked.SeverityMax, asked.ReportedFrom, asked.ReportedBefore, asked.Text);
        return tile.Z < FirstZoomOfSingles
            ? await QueryAsync(database, Clusters, tile, cancellationToken, filter.Categories, asked.Status?.ToArray(), filter.Parts)
            : await QueryAsync(database, Singles, tile, cancellationToken, filter.Categories, asked.Status?.ToArray(), filter.Parts, isOpen);
    }
}

using System.Net;
using System.Net.Http.Headers;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Tiles;

public sealed class IssueTileTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Open = "status=REPORTED,ACCEPTED,SCHEDULED,IN_PROGRESS,REOPENED";

    [Theory]
    [InlineData("", "")]
    [InlineData("?" + Open, "status: [REPORTED, ACCEPTED, SCHEDULED, IN_PROGRESS, REOPENED]")]
    [InlineData("?category=DRAIN,LITTER&status=CONFIRMED", "category: [\"DRAIN\", \"LITTER\"], status: [CONFIRMED]")]
    [InlineData("?ward=11404,11407&asOf=2024-12-31", "ward: [\"11404\", \"11407\"], asOf: \"2024-12-31\"")]
    [InlineData("?severityMin=3&severityMax=4", "severity: { min: 3, max: 4 }")]
    [InlineData("?text=ho%20sen", "text: \"ho sen\"")]
    [InlineData("?text=rac&category=LITTER&ward=11383&asOf=2026-01-01&severityMin=2", "text: \"rac\", category: [\"LITTER\"], ward: [\"11383\"], asOf: \"2026-01-01\", severity: { min: 2 }")]
    public async Task The_tiles_of_every_zoom_hold_as_many_issues_as_the_list(string query, string where)
    {
        var total = (int)(await server.DataAsync($"{{ issues(where: {{ {where} }}) {{ totalCount }} }}"))["issues"]!["totalCount"]!;
        Assert.True(total > 0);

        foreach (var zoom in new[] { 0, 5, 8, 10, 11, 12, 13, 14, 15, 16 })
            Assert.Equal((zoom, total), (zoom, (await TestTile.AllAsync(server, "issues", zoom, query)).Sum(tile => tile.Count)));
    }

    [Fact]
    public async Task A_period_takes_whole_days_of_the_place()
    {
        // 18:00 UTC is one in the morning of the next day there.
        await server.Database.ExecuteAsync("update issue set reported_at = '2026-03-10 18:00Z' where id = (select id from issue where is_public limit 1)");

        async Task<int> CountAsync(string from, string to) => (await TestTile.AllAsync(server, "issues", 12, $"?from={from}&to={to}")).Sum(tile => tile.Count);
        async Task<int> DayAsync(string day) => (int)await server.Database.ScalarAsync<long>($"select count(*) from issue where is_public and (reported_at at time zone 'Asia/Ho_Chi_Minh')::date = '{day}'");

        Assert.True(await DayAsync("2026-03-11") > 0);
        Assert.Equal(await DayAsync("2026-03-11"), await CountAsync("2026-03-11", "2026-03-11"));
        Assert.Equal(await DayAsync("2026-03-10"), await CountAsync("2026-03-10", "2026-03-10"));
    }

    [Fact]
    public async Task Below_zoom_15_there_are_clusters_and_from_there_single_issues_with_their_shapes()
    {
        var far = await TestTile.AllAsync(server, "issues", 14);
        var near = await TestTile.AllAsync(server, "issues", 15);

        Assert.All(far, tile => Assert.Empty(tile["issues"].Concat(tile["shapes"])));
        Assert.All(near, tile => Assert.Empty(tile["clusters"]));
        var kinds = near.SelectMany(tile => tile["shapes"]).Select(shape => shape.Geometry.GeometryType).Distinct().Order();
        Assert.Contains("LineString", kinds);
        Assert.Contains("Polygon", kinds);
        Assert.All(near.SelectMany(tile => tile["issues"]), issue => Assert.Matches("^LC-", (string)issue.Attributes["reference"]));
    }

    [Fact]
    public async Task A_cell_too_full_to_be_told_apart_stays_a_cluster_and_loses_nobody()
    {
        await using var own = new LeChanServer();
        await own.InitializeAsync();
        await own.Database.ExecuteAsync("""
            insert into issue (id, title, description, category_code, status, severity, geom, reported_at, updated_at, confirmations, origin, reference)
            select gen_random_uuid(), 'Đông', 'Đông', 'LITTER', 'REPORTED', 1, ST_SetSRID(ST_MakePoint(106.6800 + random() * 0.0004, 20.8390 + random() * 0.0004), 4326), now(), now(), 0, 'REPORT', ''
            from generate_series(1, 500)
            """);

        foreach (var query in new[] { "", "?severityMin=1" })
        {
            var tile = await TestTile.AtAsync(own, "issues", 16, 106.6802, 20.8392, query);
            Assert.Contains(tile["clusters"], cluster => Convert.ToInt32(cluster.Attributes["count"], System.Globalization.CultureInfo.InvariantCulture) > 32);
            Assert.True(tile["issues"].Count <= 64 * 32);
            Assert.Equal(await TestTile.PublicCountAsync(own, 16, 106.6802, 20.8392, ""), tile.Count);
        }
    }

    [Fact]
    public async Task A_changed_issue_shows_on_the_next_request()
    {
        var before = await CountAsync();
        await server.Database.ExecuteAsync("update issue set status = 'DONE' where id = (select id from issue where is_public and is_open limit 1)");

        Assert.Equal(before - 1, await CountAsync());

        async Task<int> CountAsync() => (await TestTile.AllAsync(server, "issues", 13, $"?{Open}")).Sum(tile => tile.Count);
    }

    [Fact]
    public async Task A_change_that_is_not_committed_does_not_show_and_is_not_kept_as_if_it_were()
    {
        await using var connection = await server.Database.Source.OpenConnectionAsync(Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        var before = await CountAsync();
        await using (var command = new Npgsql.NpgsqlCommand("update issue set category_code = 'GREEN_BIN' where id in (select id from issue where is_public and category_code = 'LITTER' and geometrytype(geom) = 'POINT' limit 5)", connection))
            await command.ExecuteNonQueryAsync(Cancel);

        Assert.Equal(before, await CountAsync());
        await transaction.CommitAsync(Cancel);
        Assert.Equal(before + 5, await CountAsync());

        async Task<int> CountAsync() => (await TestTile.AllAsync(server, "issues", 13, "?category=GREEN_BIN")).Sum(tile => tile.Count);
    }

    [Fact]
    public async Task A_tile_that_is_known_is_answered_304_until_its_content_changes()
    {
        using var first = await GetAsync(null);
        using var again = await GetAsync(first.Headers.ETag);
        // Something else in the database changed: the tile is drawn anew, and found to be the same.
        await server.Database.ExecuteAsync("update issue set confirmations = confirmations + 1 where id = (select id from issue limit 1)");
        using var later = await GetAsync(first.Headers.ETag);
        await server.Database.ExecuteAsync("update issue set status = 'REJECTED' where id = (select id from issue where is_public and status = 'REPORTED' limit 1)");
        using var changed = await GetAsync(first.Headers.ETag);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.NotModified, HttpStatusCode.OK],
            new[] { first, again, later, changed }.Select(response => response.StatusCode));
        Assert.True(first.Headers.CacheControl!.NoCache);

        Task<HttpResponseMessage> GetAsync(EntityTagHeaderValue? tag)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "tiles/issues/10/815/451.mvt?status=REPORTED");
            if (tag is not null)
                request.Headers.IfNoneMatch.Add(tag);
            return server.Http.SendAsync(request, Cancel);
        }
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task A_tile_comes_in_the_encoding_asked_for(string accept, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "tiles/wards/10/815/451.mvt?asOf=2024-12-31");
        request.Headers.AcceptEncoding.ParseAdd(accept);

        using var response = await server.Http.SendAsync(request, Cancel);

        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("application/vnd.mapbox-vector-tile", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}

using GisPlatform.Testing;

namespace GisPlatform.Data.Tests.Wards;

/// <summary>The wards of Lê Chân against the public facts. Metres are those of UTM zone 48N, EPSG:32648.</summary>
public sealed class WardCoverageTests(LeChanDatabase database) : IClassFixture<LeChanDatabase>
{
    private const string In2019 = "valid_from = '2019-01-01'";

    [Fact]
    public async Task Each_ward_of_2019_lies_where_the_facts_say_and_is_as_large()
    {
        foreach (var fact in WardFacts.Wards)
        {
            var where = $"from ward where code = '{fact.Code}' and name = '{fact.Name}' and population = {fact.People} and {In2019}";
            var off = await database.ScalarAsync<double>($"""
                select ST_Distance(ST_Centroid(ST_Transform(boundary, 32648)),
                  ST_Transform(ST_SetSRID(ST_MakePoint({fact.Lon}, {fact.Lat}), 4326), 32648)) {where}
                """);
            var area = await database.ScalarAsync<double>($"select ST_Area(ST_Transform(boundary, 32648)) / 1e6 {where}");

            Assert.True(off < 150, $"{fact.Name} is {off:F0} m off");
            Assert.InRange(area, fact.Km2 * 0.9, fact.Km2 * 1.1);
        }
    }

    [Fact]
    public async Task Wards_border_on_exactly_those_that_the_facts_name()
    {
        var facts = WardFacts.Neighbours.SelectMany(entry => entry.Neighbours.Select(other => Pair(entry.Ward, other))).Order();

        var found = new List<string>();
        await using var command = database.Source.CreateCommand($"""
            select a.name, b.name from ward a join ward b on a.name < b.name and a.valid_from = b.valid_from
            where a.{In2019} and ST_Length(ST_Intersection(a.boundary, b.boundary)::geography) > 1
            """);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            found.Add(Pair(reader.GetString(0), reader.GetString(1)));

        Assert.Equal(facts, found.Order());
    }

    [Theory]
    [InlineData("2019-01-01", 15)]
    [InlineData("2025-01-01", 7)]
    [InlineData("2025-07-01", 2)]
    public async Task The_wards_of_a_map_cover_the_district_without_gap_or_overlap(string validFrom, int count)
    {
        var wards = $"from ward where valid_from = '{validFrom}'";

        Assert.Equal(count, await database.ScalarAsync<long>($"select count(*) {wards}"));
        Assert.True(await database.ScalarAsync<bool>($"select bool_and(ST_IsValid(boundary)) {wards}"));
        // One piece without a hole, as large as its parts together, and the same for each map.
        Assert.Equal(1, await database.ScalarAsync<int>($"select ST_NumGeometries(ST_Multi(ST_Union(boundary))) {wards}"));
        Assert.Equal(0, await database.ScalarAsync<int>($"select ST_NumInteriorRings(ST_Union(boundary)) {wards}"));
        Assert.InRange(await database.ScalarAsync<double>(
            $"select abs(sum(ST_Area(ST_Transform(boundary, 32648))) - ST_Area(ST_Transform(ST_Union(boundary), 32648))) {wards}"), 0, 1);
        Assert.InRange(await database.ScalarAsync<double>($"""
            select ST_Area(ST_Transform(ST_SymDifference(
              (select ST_Union(boundary) {wards}), (select ST_Union(boundary) from ward where {In2019})), 32648))
            """), 0, 1);
    }

    [Fact]
    public async Task Neighbours_share_the_vertices_of_their_border()
    {
        // A vertex on a neighbour's border that the neighbour lacks would leave a sliver when either is drawn.
        Assert.Equal(0, await database.ScalarAsync<long>("""
            select count(*)
            from ward a
            cross join lateral ST_DumpPoints(a.boundary) as vertex
            join ward b on b.valid_from = a.valid_from and b.code <> a.code and ST_DWithin(b.boundary, vertex.geom, 1e-9)
            where not exists (select from ST_DumpPoints(b.boundary) as other where ST_Equals(other.geom, vertex.geom))
            """));
    }

    [Fact]
    public async Task The_wards_of_2025_are_unions_of_those_of_2024()
    {
        foreach (var (code, from) in WardFacts.Unions)
        {
            var parts = string.Join(", ", from.Select(part => $"'{part}'"));
            Assert.InRange(await database.ScalarAsync<double>($"""
                select ST_Area(ST_SymDifference(
                  (select boundary from ward where code = '{code}' and valid_from = '2025-01-01'),
                  (select ST_Union(boundary) from ward where code in ({parts}) and {In2019}))::geography)
                """), 0, 1);
            Assert.True(await database.ScalarAsync<bool>($"""
                select population = (select sum(population) from ward where code in ({parts}) and {In2019})
                from ward where code = '{code}' and valid_from = '2025-01-01'
                """));
        }
    }

    [Fact]
    public async Task The_line_of_July_2025_cuts_the_three_wards_that_it_cut_and_is_marked_approximate()
    {
        Assert.True(await database.ScalarAsync<bool>("select bool_and(is_approximate) from ward where valid_from = '2025-07-01'"));
        var cut = await database.ScalarAsync<string[]>("""
            select array_agg(o.name order by o.name collate "C") from ward o
            where valid_from = '2025-01-01' and (
              select count(*) from ward n where n.valid_from = '2025-07-01' and ST_Area(ST_Intersection(n.boundary, o.boundary)::geography) > 1000) = 2
            """);

        Assert.Equal(["An Biên", "Trần Nguyên Hãn", "Vĩnh Niệm"], cut.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_railway_is_the_border_between_north_and_south()
    {
        // All of the border between those north and those south of it lies on the railway.
        Assert.InRange(await database.ScalarAsync<double>("""
            select ST_Length(ST_Intersection(border, ST_Buffer(rail.geom, 2e-6))::geography) / ST_Length(border::geography)
            from base_map_feature rail, lateral (
              select ST_Intersection(
                (select ST_Union(boundary) from ward where name in ('Cát Dài', 'An Biên') and valid_from = '2019-01-01'),
                (select ST_Union(boundary) from ward where name in ('Trại Cau', 'Hồ Nam', 'Trần Nguyên Hãn') and valid_from = '2019-01-01'))
                as border) as line
            where kind = 'railway'
            """), 0.98, 1);
    }

    private static string Pair(string a, string b) => string.Join(" – ", new[] { a, b }.Order(StringComparer.Ordinal));
}

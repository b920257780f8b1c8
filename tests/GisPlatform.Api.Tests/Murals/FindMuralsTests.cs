using System.Text.Json.Nodes;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Murals;

public sealed class FindMuralsTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Theory]
    [InlineData("", "true")]
    [InlineData("status: [FADED, LOST]", "status in ('FADED', 'LOST')")]
    [InlineData("ward: [\"11371\"], asOf: \"2024-12-31\"", "exists (select from ward_part_of o where o.ward_part_id = m.ward_part_id and o.ward_code = '11371' and o.ward_valid_from = '2019-01-01')")]
    [InlineData("year: { min: 2021, max: 2022 }", "extract(year from painted_on) between 2021 and 2022")]
    [InlineData("year: { min: 2024 }", "painted_on >= '2024-01-01'")]
    [InlineData("artist: \"mam xanh\"", "artists = 'Lớp vẽ Mầm Xanh'")]
    [InlineData("text: \"VONG xoay mat troi\"", "title_vi = 'Vòng xoay mặt trời'")]
    [InlineData("text: \"LIGHTHOUSE\"", "story_en ilike '%lighthouse%'")]
    [InlineData("text: \"xe buyt hai tang\"", "false")]
    [InlineData("bbox: [106.676, 20.850, 106.682, 20.856]", "ST_X(anchor) between 106.676 and 106.682 and ST_Y(anchor) between 20.850 and 20.856")]
    [InlineData("near: { lon: 106.68, lat: 20.85, metres: 400 }", "ST_DistanceSphere(anchor, ST_SetSRID(ST_MakePoint(106.68, 20.85), 4326)) <= 400")]
    public async Task A_filter_finds_what_SQL_finds(string where, string sql)
    {
        var found = (await server.DataAsync($"{{ murals(where: {{ {where} }}, first: 500) {{ totalCount nodes {{ titleVi }} }} }}"))["murals"]!;

        var expected = await server.Database.ScalarAsync<string[]>($"select coalesce(array_agg(title_vi order by title_vi collate \"C\"), '{{}}') from mural m where {sql}");
        Assert.Equal(expected, Titles(found).Order(StringComparer.Ordinal));
        Assert.Equal(expected.Length, (int)found["totalCount"]!);
    }

    [Theory]
    [InlineData("NEWEST", "painted_on desc, id desc")]
    [InlineData("OLDEST", "painted_on, id")]
    [InlineData("NAME", "title_vi collate \"vi-x-icu\", id")]
    [InlineData("NEAREST", "anchor::geography <-> ST_SetSRID(ST_MakePoint(106.68, 20.85), 4326)::geography, id")]
    public async Task Pages_of_any_size_put_together_are_the_whole_list_in_its_order(string order, string sql)
    {
        var expected = await server.Database.ScalarAsync<string[]>($"select array_agg(title_vi order by {sql}) from mural");
        foreach (var first in new[] { 1, 5, 41, 500 })
        {
            var (titles, after) = (new List<string>(), (string?)null);
            do
            {
                var page = (await server.DataAsync(
                    "query($order: MuralOrder!, $first: Int!, $after: String) { murals(where: { near: { lon: 106.68, lat: 20.85, metres: 100000 } }, order: $order, first: $first, after: $after) { edges { distance node { titleVi } } pageInfo { hasNextPage endCursor } } }",
                    new { order, first, after }))["murals"]!;
                titles.AddRange(page["edges"]!.AsArray().Select(edge => (string)edge!["node"]!["titleVi"]!));
                after = (bool)page["pageInfo"]!["hasNextPage"]! ? (string)page["pageInfo"]!["endCursor"]! : null;
            }
            while (after is not null);
            Assert.Equal(expected, titles);
        }
    }

    [Fact]
    public async Task A_mural_is_told_of_in_two_languages_with_its_ward_of_any_date_and_nobody_is_shown_its_history()
    {
        var mural = (await server.DataAsync("""
            { murals(where: { text: "mua hoa do" }) { nodes { id titleEn storyEn accessEn materialsEn isDemo canEdit history { by } now: ward { name } then: ward(asOf: "2024-12-31") { name } } } }
            """))["murals"]!["nodes"]![0]!;

        Assert.Equal(("Red blossom season", "Trại Cau", "Lê Chân"), ((string)mural["titleEn"]!, (string)mural["then"]!["name"]!, (string)mural["now"]!["name"]!));
        Assert.All(new[] { "storyEn", "accessEn", "materialsEn" }, field => Assert.NotEqual("", (string)mural[field]!));
        Assert.Equal((true, false, 0), ((bool)mural["isDemo"]!, (bool)mural["canEdit"]!, mural["history"]!.AsArray().Count));
        Assert.Null((await server.DataAsync($"{{ mural(id: \"{Guid.NewGuid()}\") {{ id }} }}"))["mural"]);
    }

    [Theory]
    [InlineData("first: 0", "first")]
    [InlineData("first: 501", "first")]
    [InlineData("order: NEAREST", "order")]
    [InlineData("after: \"bm90IGEgY3Vyc29y\"", "after")]
    [InlineData("where: { ward: [\"99999\"] }", "where.ward")]
    [InlineData("where: { year: { min: 2024, max: 2020 } }", "where.year")]
    [InlineData("where: { year: { min: 99999 } }", "where.year")]
    [InlineData("where: { near: { lon: 106.68, lat: 20.85, metres: 0 } }", "where.near.metres")]
    [InlineData("where: { bbox: [1, 2] }", "where.bbox")]
    public async Task What_makes_no_sense_is_refused_by_name(string arguments, string field)
    {
        var error = await server.ErrorAsync($"{{ murals({arguments}) {{ totalCount }} }}");

        Assert.Equal(("BAD_USER_INPUT", field), (error.Code, error.Field));
    }

    [Fact]
    public async Task A_cursor_of_another_query_is_refused()
    {
        var cursor = (string)(await server.DataAsync("{ murals(first: 1) { pageInfo { endCursor } } }"))["murals"]!["pageInfo"]!["endCursor"]!;

        var error = await server.ErrorAsync("query($after: String) { murals(order: NAME, after: $after) { totalCount } }", new { after = cursor });

        Assert.Equal(("BAD_USER_INPUT", "after"), (error.Code, error.Field));
        Assert.Equal(("BAD_USER_INPUT", "id"), ((await server.ErrorAsync("{ mural(id: \"one\") { id } }")) is var bad ? (bad.Code, bad.Field) : default));
    }

    private static IEnumerable<string> Titles(JsonNode found) => found["nodes"]!.AsArray().Select(node => (string)node!["titleVi"]!);
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.GraphQL;

/// <summary>Bad input gets a code, the field at fault, and a word of what to do.</summary>
public sealed class ErrorTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string BowTie = "{type: \"Polygon\", coordinates: [[[106.66,20.84],[106.68,20.85],[106.68,20.84],[106.66,20.85],[106.66,20.84]]]}";

    [Theory]
    [InlineData("first: 0", "first", "1 to 500")]
    [InlineData("first: 501", "first", "1 to 500")]
    [InlineData("first: -5", "first", "1 to 500")]
    [InlineData("after: \"nonsense\"", "after", "not a cursor")]
    [InlineData("order: NEAREST", "order", "where.near")]
    [InlineData("where: { bbox: [107, 20, 106, 21] }", "where.bbox", "west")]
    [InlineData("where: { bbox: [106, 21, 107, 20] }", "where.bbox", "south")]
    [InlineData("where: { bbox: [106, 20, 107] }", "where.bbox", "four numbers")]
    [InlineData("where: { bbox: [106, 20, 181, 21] }", "where.bbox.lon", "-180 to 180")]
    [InlineData("where: { bbox: [106, -91, 107, 21] }", "where.bbox.lat", "-90 to 90")]
    [InlineData("where: { within: " + BowTie + " }", "where.within", "Self-intersection")]
    [InlineData("where: { within: {type: \"Point\", coordinates: [106, 20]} }", "where.within", "Polygon or MultiPolygon")]
    [InlineData("where: { within: {type: \"Polygon\", coordinates: [[[200,20],[201,20],[201,21],[200,20]]]} }", "where.within.lon", "-180 to 180")]
    [InlineData("where: { near: {lon: 106, lat: 95, metres: 10} }", "where.near.lat", "-90 to 90")]
    [InlineData("where: { near: {lon: 106, lat: 20, metres: 0} }", "where.near.metres", "over 0")]
    [InlineData("where: { near: {lon: 106, lat: 20, metres: 1e7} }", "where.near.metres", "at most")]
    [InlineData("where: { severity: {min: 0} }", "where.severity", "1 to 5")]
    [InlineData("where: { severity: {min: 4, max: 2} }", "where.severity", "must not exceed")]
    [InlineData("where: { reported: {from: \"2026-02-01T00:00:00Z\", before: \"2026-01-01T00:00:00Z\"} }", "where.reported", "come before")]
    [InlineData("where: { category: [\"NOPE\"] }", "where.category", "LITTER")]
    [InlineData("where: { ward: [\"11368\"], asOf: \"2026-01-01\" }", "where.ward", "wards(asOf)")]
    public async Task An_input_that_breaks_a_rule_is_named(string arguments, string field, string told)
    {
        var error = await server.ErrorAsync($"{{ issues({arguments}) {{ totalCount }} }}");

        Assert.Equal(("BAD_USER_INPUT", field), (error.Code, error.Field));
        Assert.Contains(told, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ issue { id } }", "id")]
    [InlineData("{ issue(id: \"00000000-0000-0000-0000-000000000000\", reference: \"x\") { id } }", "id")]
    [InlineData("{ issue(id: \"not-a-uuid\") { id } }", "id")]
    [InlineData("{ issueCounts(by: []) { count } }", "by")]
    [InlineData("{ issueCounts(by: [STATUS, STATUS]) { count } }", "by")]
    [InlineData("{ wardAt(point: {lon: 500, lat: 20}) { code } }", "point.lon")]
    public async Task So_is_one_of_the_other_fields(string query, string field)
    {
        var error = await server.ErrorAsync(query);

        Assert.Equal(("BAD_USER_INPUT", field), (error.Code, error.Field));
    }

    [Theory]
    [InlineData("{type: \"Polygon\", coordinates: [[[106.66,20.84],[106.68,20.85]]]}")]
    [InlineData("{type: \"Polygone\", coordinates: []}")]
    [InlineData("{coordinates: [106, 20]}")]
    [InlineData("\"POINT(1 2)\"")]
    [InlineData("7")]
    public async Task What_is_not_GeoJSON_is_told_so(string literal)
    {
        var (code, _, message) = await server.ErrorAsync($"{{ issues(where: {{ within: {literal} }}) {{ totalCount }} }}");

        Assert.Equal("BAD_USER_INPUT", code);
        Assert.Contains("GeoJSON", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bbox", "[\"NaN\", 20, 107, 21]")]
    [InlineData("bbox", "[1e999, 20, 107, 21]")]
    [InlineData("within", "{\"type\":\"Polygon\",\"coordinates\":\"x\"}")]
    [InlineData("status", "[\"NO_SUCH\"]")]
    public async Task A_variable_of_the_wrong_kind_is_refused_before_anything_runs(string condition, string json)
    {
        using var content = new StringContent(
            "{\"query\":\"query($where: IssueFilter) { issues(where: $where) { totalCount } }\",\"variables\":{\"where\":{\"" + condition + "\":" + json + "}}}",
            System.Text.Encoding.UTF8, "application/json");
        using var response = await server.Http.PostAsync(new Uri("graphql", UriKind.Relative), content, Cancel);
        var answer = await response.Content.ReadFromJsonAsync<JsonObject>(Cancel);

        Assert.Null(answer!["data"]);
        Assert.Equal("BAD_USER_INPUT", (string)answer["errors"]![0]!["extensions"]!["code"]!);
    }

    [Fact]
    public async Task Messages_come_in_the_language_asked_for_and_in_Vietnamese_by_default()
    {
        foreach (var (language, told) in new[] { ("en", "must be from 1 to 500"), ("vi", "phải từ 1 đến 500"), ("fr", "phải từ 1 đến 500") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = JsonContent.Create(new { query = "{issues(first:0){totalCount}}" }) };
            request.Headers.AcceptLanguage.ParseAdd(language);
            using var response = await server.Http.SendAsync(request, Cancel);

            Assert.Contains(told, await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_fault_of_the_service_tells_nothing_of_its_inside()
    {
        await server.Database.ExecuteAsync("alter table issue_event rename to issue_event_gone");
        try
        {
            var answer = await server.GraphQLAsync("{ issues(first: 1) { nodes { history { at } } } }");

            Assert.Equal("INTERNAL_ERROR", (string)answer["errors"]![0]!["extensions"]!["code"]!);
            Assert.DoesNotContain("issue_event", answer.ToJsonString(), StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", answer.ToJsonString(), StringComparison.Ordinal);
        }
        finally
        {
            await server.Database.ExecuteAsync("alter table issue_event_gone rename to issue_event");
        }
    }

    [Theory]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ nope }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query A { place { code } } query B { place { code } }", "GRAPHQL_VALIDATION_FAILED")]
    public async Task A_document_that_does_not_fit_gets_its_code(string document, string code) =>
        Assert.Equal(code, (await server.ErrorAsync(document)).Code);

    [Fact]
    public async Task A_server_without_a_place_says_how_to_get_one()
    {
        await using var empty = new EmptyServer();
        await empty.InitializeAsync();

        var (code, _, message) = await empty.ErrorAsync("{ issues { totalCount } }");
        using var ready = await empty.Http.GetAsync(new Uri("health/ready", UriKind.Relative), Cancel);

        Assert.Equal("NOT_FOUND", code);
        Assert.Contains("./run", message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.GraphQL;

/// <summary>What costs too much is refused before the work is done, with figure and limit.</summary>
public sealed class RequestLimitTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Theory]
    [InlineData("aliases", 10_000)]
    [InlineData("fragments", 1_000)]
    [InlineData("fields", 3_000)]
    public async Task A_hostile_document_is_refused_by_its_tokens(string kind, int count)
    {
        var parts = Enumerable.Range(0, count);
        var document = kind switch
        {
            "aliases" => $"{{ {string.Join(' ', parts.Select(n => $"a{n}:__typename"))} }}",
            "fragments" => $"{{ ...f0 }} {string.Join(' ', parts.Select(n => $"fragment f{n} on Query {{ ...f{n + 1} }}"))} fragment f{count} on Query {{ __typename }}",
            _ => $"{{ {string.Join(' ', parts.Select(_ => "place { code }"))} }}",
        };

        var (code, _, message) = await server.ErrorAsync(document.Length < 90_000 ? document : document[..90_000]);

        Assert.Equal("TOO_COSTLY", code);
        Assert.Contains("2,000", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_over_100_kB_is_refused_whether_or_not_it_tells_its_length()
    {
        var body = new JsonObject { ["query"] = "{__typename}", ["variables"] = new JsonObject { ["x"] = new string('a', 200_000) } }.ToJsonString();
        foreach (var chunked in new[] { false, true })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
            request.Headers.TransferEncodingChunked = chunked;
            using var response = await server.Http.SendAsync(request, Cancel);

            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
            Assert.Contains("TOO_COSTLY", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_deep_document_is_refused_with_its_depth()
    {
        var document = "{ issues { nodes { " + string.Concat(Enumerable.Repeat("duplicateOf { ", 20)) + "id" + new string('}', 23);

        var (code, _, message) = await server.ErrorAsync(document);

        Assert.Equal("TOO_COSTLY", code);
        Assert.Contains("levels deep", message, StringComparison.Ordinal);
        Assert.Contains("15", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cost_counts_the_rows_asked_for_also_when_the_document_is_known_already()
    {
        const string document = """
            query List($first: Int!) {
              issues(first: $first) { nodes { id title history { at role note toStatus fromStatus } ward { code counts { count status category } } } }
            }
            """;
        await server.DataAsync(document, new { first = 5 });

        var (code, _, message) = await server.ErrorAsync(document, new { first = 500 });

        Assert.Equal("TOO_COSTLY", code);
        Assert.Contains("25,000", message, StringComparison.Ordinal);
        await server.DataAsync(document, new { first = 5 });
    }

    [Fact]
    public async Task A_full_page_with_every_plain_field_is_within_the_limits() => await server.DataAsync("""
        { issues(first: 500) { totalCount edges { cursor node {
          id reference title description status isOpen severity geometry anchor residentsGroup address reportedAt updatedAt resolvedAt
          quantity effortHours confirmations origin version category { code nameVi nameEn icon colour } ward { code name }
        } } pageInfo { hasNextPage endCursor } } }
        """);

    [Fact]
    public async Task Introspection_is_within_the_limits()
    {
        var data = await server.DataAsync("{ __schema { types { name kind description fields { name args { name type { name kind ofType { name kind ofType { name kind ofType { name } } } } } type { name kind ofType { name kind ofType { name kind ofType { name kind } } } } } } } }");

        Assert.Contains(data["__schema"]!["types"]!.AsArray(), type => (string)type!["name"]! == "Issue");
    }

    [Fact]
    public async Task A_request_that_runs_too_long_is_stopped_with_a_word_of_advice()
    {
        // The search function waits longer than a request may run.
        await server.Database.ExecuteAsync("alter function search_query(text) rename to search_query_quick");
        await server.Database.ExecuteAsync("create function search_query(words text) returns tsquery language sql volatile as $$ select search_query_quick(words) from pg_sleep(30) $$");
        try
        {
            var (code, _, message) = await server.ErrorAsync("{ issues(where: { text: \"rac\" }) { totalCount } }");

            Assert.Equal("TIMED_OUT", code);
            Assert.Contains("10 seconds", message, StringComparison.Ordinal);
        }
        finally
        {
            await server.Database.ExecuteAsync("drop function search_query(text); alter function search_query_quick(text) rename to search_query");
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}

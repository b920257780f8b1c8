using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace GisPlatform.Testing;

/// <summary>GraphQL by any client of the server, signed in or not.</summary>
public static class GraphQLRequests
{
    /// <summary>Runs a GraphQL request.</summary>
    /// <returns>The whole answer: <c>data</c> and <c>errors</c>.</returns>
    public static async Task<JsonObject> GraphQLAsync(this HttpClient http, string query, object? variables = null)
    {
        using var response = await http.PostAsJsonAsync("graphql", new { query, variables });
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    /// <summary>The same, where errors fail the test.</summary>
    /// <returns><c>data</c>.</returns>
    public static async Task<JsonNode> DataAsync(this HttpClient http, string query, object? variables = null)
    {
        var answer = await http.GraphQLAsync(query, variables);
        Assert.True(answer["errors"] is null, answer["errors"]?.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        return answer["data"]!;
    }

    /// <summary>The same, where exactly one error is expected.</summary>
    /// <returns>Code, field and message.</returns>
    public static async Task<(string Code, string? Field, string Message)> ErrorAsync(this HttpClient http, string query, object? variables = null)
    {
        var error = Assert.Single((await http.GraphQLAsync(query, variables))["errors"]!.AsArray())!;
        return ((string)error["extensions"]!["code"]!, (string?)error["extensions"]!["field"], (string)error["message"]!);
    }
}

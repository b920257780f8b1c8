using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.GraphQL;

/// <summary>The specification "GraphQL over HTTP", as its own audits have it.</summary>
public sealed class GraphQLOverHttpTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const int Audits = 61;

    [Fact]
    public async Task All_audits_of_graphql_http_pass()
    {
        var folder = Repository.PathOf("tests", "GisPlatform.Api.Tests");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "graphql-http")))
            await RunAsync("npm", folder, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");

        var results = JsonNode.Parse(await RunAsync("node", folder, "GraphQL/audit.mjs", new Uri(server.Address, "graphql").ToString()))!.AsArray();

        Assert.Empty(results.Where(result => (string)result!["status"]! != "ok").Select(result => $"{result!["id"]} {result["name"]}: {result["reason"]}"));
        Assert.Equal(Audits, results.Count);
    }

    [Fact]
    public async Task A_mutation_by_GET_is_refused_with_405_and_told_what_to_do()
    {
        using var response = await server.Http.GetAsync(new Uri("graphql?query=mutation{__typename}", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("POST", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_takes_neither_media_type_gets_406()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "graphql?query={__typename}");
        request.Headers.Accept.ParseAdd("text/html");

        using var response = await server.Http.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<string> RunAsync(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync(Cancel);
        var output = await process.StandardOutput.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        Assert.True(process.ExitCode == 0, $"{program}: {output}{await errors}");
        return output;
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace GisPlatform.MapClient.Api;

/// <summary>Runs the client's operations, the <c>.graphql</c> files beside the components.</summary>
/// <param name="http">Its base address is the API's.</param>
public sealed class GraphQLClient(HttpClient http)
{
    /// <summary>What is sent to run an operation.</summary>
    /// <param name="operation">Name of the file and of the operation in it.</param>
    /// <param name="part">The part of the client that has it.</param>
    /// <param name="variables">Variables by name.</param>
    public static string BodyOf(string operation, System.Reflection.Assembly part, JsonObject? variables) => new JsonObject
    {
        ["query"] = Operations.Read(operation, part), ["operationName"] = operation, ["variables"] = variables?.DeepClone() ?? new JsonObject(),
    }.ToJsonString();

    /// <summary>Runs an operation.</summary>
    /// <typeparam name="T">Shape of <c>data</c>; of the same part of the client as the operation.</typeparam>
    /// <param name="operation">Name of the file and of the operation in it.</param>
    /// <param name="shape">How <c>data</c> is read.</param>
    /// <param name="variables">Variables by name.</param>
    /// <exception cref="GraphQLException">The API refused, or could not be reached.</exception>
    public async Task<T> QueryAsync<T>(
        string operation, JsonTypeInfo<T> shape, JsonObject? variables = null, CancellationToken cancellationToken = default)
        where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql")
        {
            Content = new StringContent(BodyOf(operation, typeof(T).Assembly, variables), System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.AcceptLanguage.ParseAdd(Languages.Code);
        // The service worker keeps answers of some operations, and lets the others pass without looking into them (wwwroot/offline/reads.js).
        request.Headers.Add("X-Operation", operation);
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            // System.Net.Http.Json would be one more assembly of the first load.
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            var answer = await JsonSerializer.DeserializeAsync(body, ClientJson.Default.JsonObject, cancellationToken);
            if (answer?["errors"] is JsonArray { Count: > 0 } errors)
                throw new GraphQLException((string?)errors[0]?["message"] ?? "", (string?)errors[0]?["extensions"]?["code"], (string?)errors[0]?["extensions"]?["field"]);
            return answer?["data"].Deserialize(shape) ?? throw new GraphQLException("", null);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The line has stalled: the same as no answer.
            throw new GraphQLException("", null, inner: exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or NotSupportedException)
        {
            throw new GraphQLException("", null, inner: exception);
        }
    }
}

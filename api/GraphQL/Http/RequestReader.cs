using System.Text;
using System.Text.Json;
using GisPlatform.Api.GraphQL.Execution;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Net.Http.Headers;
using EngineInputs = GraphQL.Inputs;

namespace GisPlatform.Api.GraphQL.Http;

/// <summary>Reads a GraphQL request from HTTP (GraphQL over HTTP, draft of 2025, sections 5.1 to 5.3).</summary>
internal static class RequestReader
{
    /// <summary>Reads a GET's query string or a POST's JSON body.</summary>
    /// <returns>The request, or the status that refuses it.</returns>
    public static async Task<(GraphQLRequest? Request, int Status)> ReadAsync(HttpRequest http, IGraphQLTextSerializer serializer)
    {
        try
        {
            if (HttpMethods.IsGet(http.Method))
                return Check(FromQueryString(http, serializer));
            if (!IsJson(http))
                return (null, StatusCodes.Status415UnsupportedMediaType);
            if (http.ContentLength > RequestLimits.Bytes)
                return (null, StatusCodes.Status413PayloadTooLarge);
            var body = await ReadLimitedAsync(http);
            return body is null
                ? (null, StatusCodes.Status413PayloadTooLarge)
                : Check(serializer.Deserialize<GraphQLRequest>(body));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NotSupportedException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
    }

    private static GraphQLRequest FromQueryString(HttpRequest http, IGraphQLTextSerializer serializer) => new()
    {
        Query = http.Query["query"],
        OperationName = http.Query["operationName"],
        Variables = InputsOf(http, serializer, "variables"),
        Extensions = InputsOf(http, serializer, "extensions"),
    };

    private static EngineInputs? InputsOf(HttpRequest http, IGraphQLTextSerializer serializer, string name) =>
        http.Query[name] is [{ Length: > 0 } json] ? serializer.Deserialize<EngineInputs>(json) : null;

    private static (GraphQLRequest? Request, int Status) Check(GraphQLRequest? request) =>
        string.IsNullOrEmpty(request?.Query) ? (null, StatusCodes.Status400BadRequest) : (request, StatusCodes.Status200OK);

    private static bool IsJson(HttpRequest http) =>
        MediaTypeHeaderValue.TryParse(http.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (type.Encoding is null || type.Encoding.Equals(Encoding.UTF8));

    // A body that does not tell its length is cut off, not buffered whole.
    private static async Task<string?> ReadLimitedAsync(HttpRequest http)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[8192];
        int read;
        while ((read = await http.Body.ReadAsync(chunk, http.HttpContext.RequestAborted)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > RequestLimits.Bytes)
                return null;
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}

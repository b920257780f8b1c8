using Microsoft.Net.Http.Headers;

namespace GisPlatform.Api.GraphQL.Http;

/// <summary>Which of the two media types a client wants.</summary>
internal static class ResponseType
{
    /// <summary>Legacy type: status 200 for every request that is well-formed.</summary>
    public const string Json = "application/json";

    /// <summary>Newer type: 400 for a request that was not executed.</summary>
    public const string GraphQLResponse = "application/graphql-response+json";

    /// <summary>The best of the Accept header; JSON when it names none or anything goes; null when it wants something else.</summary>
    public static string? Choose(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
            return Json;
        return accepted.OrderByDescending(type => type.Quality ?? 1).Select(Match).FirstOrDefault(type => type is not null);
    }

    private static string? Match(MediaTypeHeaderValue type) => type.MediaType.Value?.ToLowerInvariant() switch
    {
        GraphQLResponse => GraphQLResponse,
        Json or "application/*" or "*/*" => Json,
        _ => null,
    };
}

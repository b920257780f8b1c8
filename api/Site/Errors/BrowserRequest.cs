using GisPlatform.Api.Common;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GisPlatform.Api.Site.Errors;

/// <summary>Tells a person at a browser, who gets a page, from a program, which gets a problem document.</summary>
internal static class BrowserRequest
{
    private static readonly string[] ForPrograms = ["/graphql", "/tiles", "/health"];

    /// <summary>Whether somebody is looking at a page: browsers ask for <c>text/html</c> by name.</summary>
    public static bool IsForAPage(HttpRequest request) =>
        request.Headers.Accept.Any(accept => accept?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true)
        && !ForPrograms.Any(path => request.Path.StartsWithSegments(path));

    /// <summary>The address without its language.</summary>
    public static string PathOf(HttpRequest request) =>
        request.Path + new QueryBuilder(request.Query.Where(pair => pair.Key != "lang").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? ""))).ToQueryString();

    /// <summary>Answers with a page of the refusal.</summary>
    public static async Task AnswerAsync(HttpContext http, int status, AppError? error)
    {
        // Not of a public cache, whatever the page would have been.
        http.Response.Headers.CacheControl = "no-store";
        // The services of a request render one page; the one that failed may have begun.
        await using var scope = http.RequestServices.CreateAsyncScope();
        var services = http.RequestServices;
        http.RequestServices = scope.ServiceProvider;
        try
        {
            await new RazorComponentResult<ErrorPage>(new { Status = status, Error = error, Path = PathOf(http.Request), Words = PaperWords.Of(http.Request) })
            {
                StatusCode = status,
            }.ExecuteAsync(http);
        }
        finally
        {
            http.RequestServices = services;
        }
    }
}

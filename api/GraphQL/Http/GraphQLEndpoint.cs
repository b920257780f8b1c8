using GisPlatform.Api.Common;
using GisPlatform.Api.GraphQL.Execution;
using GraphQL;
using GraphQLParser.AST;

namespace GisPlatform.Api.GraphQL.Http;

/// <summary>GraphQL over HTTP at <c>/graphql</c>: GET for queries, POST for all; what is watched goes by server-sent events or a WebSocket.</summary>
internal sealed class GraphQLEndpoint(
    RequestRunner runner, EventStream events, SocketEndpoint sockets, Sender sender, IGraphQLTextSerializer serializer)
{
    public async Task HandleAsync(HttpContext http)
    {
        if (http.WebSockets.IsWebSocketRequest)
            await sockets.HandleAsync(http, sender.Address);
        else if (EventStream.IsWanted(http.Request))
            await StreamAsync(http);
        else
            await AnswerAsync(http);
    }

    private async Task StreamAsync(HttpContext http)
    {
        var (request, status) = await RequestReader.ReadAsync(http.Request, serializer);
        if (request is null)
            await WriteAsync(http, ResponseType.Json, status, RequestRunner.Refused(BadRequest(status)));
        else if (HttpMethods.IsGet(http.Request.Method) && RequestRunner.AsksFor(request, OperationType.Mutation))
            await WriteAsync(http, ResponseType.Json, StatusCodes.Status405MethodNotAllowed, RequestRunner.Refused(OnlyReads()));
        else
            await events.HandleAsync(http, request, sender.Address);
    }

    private async Task AnswerAsync(HttpContext http)
    {
        if (ResponseType.Choose(http.Request) is not { } responseType)
        {
            http.Response.StatusCode = StatusCodes.Status406NotAcceptable;
            return;
        }

        var (request, status) = await RequestReader.ReadAsync(http.Request, serializer);
        if (request is null)
        {
            await WriteAsync(http, responseType, status, RequestRunner.Refused(BadRequest(status)));
            return;
        }

        if (HttpMethods.IsGet(http.Request.Method) && RequestRunner.AsksFor(request, OperationType.Mutation))
        {
            await WriteAsync(http, responseType, StatusCodes.Status405MethodNotAllowed, RequestRunner.Refused(OnlyReads()));
            return;
        }

        if (RequestRunner.AsksFor(request, OperationType.Subscription))
        {
            await WriteAsync(http, responseType, StatusCodes.Status400BadRequest, RequestRunner.Refused(new AppError(ErrorCode.BadUserInput, null,
                "Một subscription cần 'Accept: text/event-stream' hoặc WebSocket 'graphql-transport-ws'.",
                "A subscription needs 'Accept: text/event-stream' or a WebSocket 'graphql-transport-ws'.")));
            return;
        }

        var result = await runner.RunAsync(http, request, http.RequestAborted);
        if (result is { Executed: true, Errors: null or { Count: 0 } } && !RequestRunner.AsksFor(request, OperationType.Mutation))
            OfflineCopy.Allow(http);
        await WriteAsync(http, responseType, StatusOf(http.Request, responseType, result), result);
    }

    private static AppError OnlyReads() => new(ErrorCode.BadUserInput, null,
        "GET chỉ dùng để đọc; hãy gửi mutation bằng POST.", "GET is for reading; send a mutation by POST.");

    private static int StatusOf(HttpRequest http, string responseType, ExecutionResult result)
    {
        var errors = result.Errors?.Select(ErrorTranslator.CodeOf).ToList() ?? [];
        if (errors.Contains(ErrorCode.DatabaseUnavailable))
            return StatusCodes.Status503ServiceUnavailable;
        return responseType == ResponseType.GraphQLResponse && !result.Executed ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
    }

    private static AppError BadRequest(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => RequestLimits.TooCostly(
            "bytes", "thân yêu cầu quá dài", "the body is too long", RequestLimits.Bytes),
        StatusCodes.Status415UnsupportedMediaType => new(ErrorCode.BadUserInput, null,
            "Gửi yêu cầu dạng 'application/json'.", "Send the request as 'application/json'."),
        _ => new(ErrorCode.BadUserInput, null,
            "Cần JSON có 'query' (chuỗi), và nếu có: 'variables' và 'extensions' (đối tượng), 'operationName' (chuỗi).",
            "Send JSON with 'query' (a string) and, if any, 'variables' and 'extensions' (objects), 'operationName' (a string)."),
    };

    private async Task WriteAsync(HttpContext http, string responseType, int status, ExecutionResult result)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = $"{responseType}; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        if (status == StatusCodes.Status405MethodNotAllowed)
            http.Response.Headers.Allow = "POST";
        if (status == StatusCodes.Status503ServiceUnavailable)
            http.Response.Headers.RetryAfter = "5";
        await serializer.WriteAsync(http.Response.Body, result, http.RequestAborted);
    }
}

using GisPlatform.Api.Common;
using GisPlatform.Api.GraphQL.Execution;
using GraphQL;
using GraphQL.Transport;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace GisPlatform.Api.GraphQL.Http;

/// <summary>GraphQL over HTTP at <c>/graphql</c>: GET for queries, POST for all.</summary>
internal sealed partial class GraphQLEndpoint(
    IDocumentExecuter<ISchema> executer, IGraphQLTextSerializer serializer, ILogger<GraphQLEndpoint> logger)
{
    public async Task HandleAsync(HttpContext http)
    {
        if (ResponseType.Choose(http.Request) is not { } responseType)
        {
            http.Response.StatusCode = StatusCodes.Status406NotAcceptable;
            return;
        }

        var (request, status) = await RequestReader.ReadAsync(http.Request, serializer);
        if (request is null)
        {
            await WriteAsync(http, responseType, status, Refused(BadRequest(status)));
            return;
        }

        if (HttpMethods.IsGet(http.Request.Method) && Changes(request))
        {
            await WriteAsync(http, responseType, StatusCodes.Status405MethodNotAllowed, Refused(new AppError(ErrorCode.BadUserInput, null,
                "GET chỉ dùng để đọc; hãy gửi mutation bằng POST.", "GET is for reading; send a mutation by POST.")));
            return;
        }

        var result = await ExecuteAsync(http, request);
        await WriteAsync(http, responseType, StatusOf(http.Request, responseType, result), result);
    }

    private async Task<ExecutionResult> ExecuteAsync(HttpContext http, GraphQLRequest request)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        timeout.CancelAfter(RequestLimits.Time);
        try
        {
            RequestLimits.CheckTokens(request.Query!);
        }
        catch (AppError refusal)
        {
            return Refused(refusal);
        }
        catch (GraphQLParser.Exceptions.GraphQLSyntaxErrorException)
        {
            // The executer tells it better.
        }

        try
        {
            return await executer.ExecuteAsync(new ExecutionOptions
            {
                Query = request.Query,
                OperationName = request.OperationName,
                Variables = request.Variables,
                Extensions = request.Extensions,
                RequestServices = http.RequestServices,
                CancellationToken = timeout.Token,
                ThrowOnUnhandledException = false,
                UnhandledExceptionDelegate = context =>
                {
                    Log(context.OriginalException);
                    return Task.CompletedTask;
                },
            });
        }
        catch (OperationCanceledException exception) when (!http.RequestAborted.IsCancellationRequested)
        {
            return Refused(exception);
        }
    }

    // A document that does not parse changes nothing; the executer tells what is wrong with it.
    private static bool Changes(GraphQLRequest request)
    {
        try
        {
            return Parser.Parse(request.Query).Definitions.OfType<GraphQLOperationDefinition>()
                .Any(operation => operation.Operation != OperationType.Query
                    && (request.OperationName is null || operation.Name?.Value == request.OperationName));
        }
        catch (GraphQLParser.Exceptions.GraphQLSyntaxErrorException)
        {
            return false;
        }
    }

    private void Log(Exception exception)
    {
        if (DatabaseFaults.IsUnavailable(exception))
            LogUnavailable(exception.Message);
        else if (exception is not AppError)
            LogFault(exception);
    }

    [LoggerMessage(LogLevel.Warning, "The database is not available: {Reason}")]
    private partial void LogUnavailable(string reason);

    [LoggerMessage(LogLevel.Error, "A GraphQL field failed")]
    private partial void LogFault(Exception exception);

    private static int StatusOf(HttpRequest http, string responseType, ExecutionResult result)
    {
        var errors = result.Errors?.Select(ErrorTranslator.CodeOf).ToList() ?? [];
        if (errors.Contains(ErrorCode.DatabaseUnavailable))
            return StatusCodes.Status503ServiceUnavailable;
        return responseType == ResponseType.GraphQLResponse && !result.Executed ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
    }

    private static ExecutionResult Refused(Exception reason) =>
        new() { Errors = [new ExecutionError(reason.Message, reason)], Executed = false };

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

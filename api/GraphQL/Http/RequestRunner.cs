using GisPlatform.Api.Common;
using GisPlatform.Api.GraphQL.Execution;
using GraphQL;
using GraphQL.Transport;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace GisPlatform.Api.GraphQL.Http;

/// <summary>Runs a request under the limits that hold for all, whichever way it came.</summary>
internal sealed partial class RequestRunner(IDocumentExecuter<ISchema> executer, ILogger<RequestRunner> logger)
{
    /// <summary>Runs it. Of a subscription the answer is its stream, which has no limit of time.</summary>
    public async Task<ExecutionResult> RunAsync(HttpContext http, GraphQLRequest request, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
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
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            return Refused(exception);
        }
    }

    /// <summary>An answer that is a refusal alone.</summary>
    public static ExecutionResult Refused(Exception reason) =>
        new() { Errors = [new ExecutionError(reason.Message, reason)], Executed = false };

    /// <summary>Whether a request may ask for an operation of a kind. A document that does not parse asks for none; the executer tells what is wrong with it.</summary>
    public static bool AsksFor(GraphQLRequest request, OperationType kind)
    {
        try
        {
            return Parser.Parse(request.Query).Definitions.OfType<GraphQLOperationDefinition>()
                .Any(operation => operation.Operation == kind && (request.OperationName is null || operation.Name?.Value == request.OperationName));
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
}

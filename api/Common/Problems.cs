using GisPlatform.Api.Site.Errors;
using GisPlatform.Data;
using Microsoft.AspNetCore.Diagnostics;

namespace GisPlatform.Api.Common;

/// <summary>
/// Answers a failed HTTP request with a problem document (RFC 9457) that carries the same codes as GraphQL errors; and somebody at a browser with
/// a page.
/// </summary>
internal sealed partial class Problems(ILogger<Problems> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        var error = Translate(exception);
        var status = StatusOf(error.Code);
        http.Response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable)
            http.Response.Headers.RetryAfter = "5";
        if (BrowserRequest.IsForAPage(http.Request))
        {
            await BrowserRequest.AnswerAsync(http, status, error);
            return true;
        }

        await Results.Problem(error.Text, statusCode: status, extensions: new Dictionary<string, object?>
        {
            ["code"] = UpperSnakeCase.Instance.TranslateMemberName(error.Code.ToString()),
            ["field"] = error.Field,
        }).ExecuteAsync(http);
        return true;
    }

    private AppError Translate(Exception exception)
    {
        if (exception is AppError error)
            return error;
        if (exception is BadHttpRequestException)
            return new AppError(ErrorCode.BadUserInput, null, "Yêu cầu quá lớn hoặc không đọc được.", "The request is too large or cannot be read.");
        if (DatabaseFaults.IsUnavailable(exception))
        {
            LogUnavailable(exception.Message);
            return DatabaseFaults.Unavailable();
        }

        LogFault(exception);
        return AppError.Internal;
    }

    private static int StatusOf(ErrorCode code) => code switch
    {
        ErrorCode.Unauthenticated => StatusCodes.Status401Unauthorized,
        ErrorCode.Forbidden => StatusCodes.Status403Forbidden,
        ErrorCode.Conflict => StatusCodes.Status409Conflict,
        ErrorCode.RateLimited => StatusCodes.Status429TooManyRequests,
        ErrorCode.NotFound => StatusCodes.Status404NotFound,
        ErrorCode.DatabaseUnavailable => StatusCodes.Status503ServiceUnavailable,
        ErrorCode.InternalError => StatusCodes.Status500InternalServerError,
        ErrorCode.TimedOut => StatusCodes.Status504GatewayTimeout,
        _ => StatusCodes.Status400BadRequest,
    };

    [LoggerMessage(LogLevel.Warning, "The database is not available: {Reason}")]
    private partial void LogUnavailable(string reason);

    [LoggerMessage(LogLevel.Error, "A request failed")]
    private partial void LogFault(Exception exception);
}

using GisPlatform.Api.Common;
using GisPlatform.Data;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;

namespace GisPlatform.Api.GraphQL.Execution;

/// <summary>Says each error as the contract has it: a code, the field at fault, and nothing internal.</summary>
public sealed class ErrorTranslator : IErrorInfoProvider
{
    /// <inheritdoc />
    public ErrorInfo GetInfo(ExecutionError executionError)
    {
        var (code, message, field) = Translate(executionError);
        var extensions = new Dictionary<string, object?> { ["code"] = UpperSnakeCase.Instance.TranslateMemberName(code.ToString()) };
        if (field is not null)
            extensions["field"] = field;
        return new ErrorInfo { Message = message, Extensions = extensions };
    }

    /// <summary>The code of an error.</summary>
    public static ErrorCode CodeOf(ExecutionError error) => Translate(error).Code;

    private static (ErrorCode Code, string Message, string? Field) Translate(ExecutionError error)
    {
        if (Refusal(error) is { } refusal)
            return (refusal.Code, refusal.Text, refusal.Field ?? FieldOf(error));
        return error switch
        {
            SyntaxError => (ErrorCode.GraphqlParseFailed, error.Message, null),
            InvalidValueError or InvalidLiteralError or InvalidVariableError => (ErrorCode.BadUserInput, error.Message, FieldOf(error)),
            ValidationError or RequestError or DocumentError => (ErrorCode.GraphqlValidationFailed, error.Message, null),
            _ => (ErrorCode.InternalError, AppError.Internal.Text, null),
        };
    }

    private static AppError? Refusal(Exception error)
    {
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is AppError refusal)
                return refusal;
        }

        if (DatabaseFaults.IsUnavailable(error))
            return DatabaseFaults.Unavailable();
        return error.InnerException is OperationCanceledException || DatabaseFaults.IsTimeout(error)
            ? new AppError(ErrorCode.TimedOut, null,
                $"Yêu cầu chạy quá {RequestLimits.Time.TotalSeconds:F0} giây. Hãy thu hẹp bộ lọc.",
                $"The request ran for over {RequestLimits.Time.TotalSeconds:F0} seconds. Narrow the filter.")
            : null;
    }

    // The engine names a variable's value by its path: $where.bbox.
    private static string? FieldOf(ExecutionError error) => error switch
    {
        InvalidVariableError variable => variable.Message.Split('\'') is [_, var path, ..] ? path.TrimStart('$') : null,
        _ => null,
    };
}

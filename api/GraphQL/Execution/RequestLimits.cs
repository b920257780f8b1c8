using System.Globalization;
using GisPlatform.Api.Common;
using GraphQLParser;

namespace GisPlatform.Api.GraphQL.Execution;

/// <summary>
/// What one request may ask for. Each is checked before the work that it guards against: a document of a few thousand chained
/// fragments or duplicate fields would cost seconds in validation alone.
/// </summary>
public static class RequestLimits
{
    /// <summary>Bytes of a request's body or of its query string.</summary>
    public const int Bytes = 100_000;

    /// <summary>Lexical tokens of a document.</summary>
    public const int Tokens = 2_000;

    /// <summary>Levels of nested fields.</summary>
    public const int Depth = 15;

    /// <summary>Fields that a response may hold, lists multiplied by their <c>first</c>.</summary>
    public const double Cost = 25_000;

    /// <summary>How long a request may run.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    /// <summary>Counts tokens without building a document.</summary>
    /// <exception cref="AppError">There are too many.</exception>
    public static void CheckTokens(string document)
    {
        ROM source = document;
        var count = 0;
        for (var token = Lexer.Lex(source, 0); token.Kind != TokenKind.EOF; token = Lexer.Lex(source, token.End))
        {
            if (++count > Tokens)
                throw TooCostly("tokens", $"hơn {Tokens} token", $"over {Tokens} tokens", Tokens);
        }
    }

    /// <summary>A refusal with figure and limit.</summary>
    public static AppError TooCostly(string what, string viFigure, string enFigure, double limit)
    {
        var most = limit.ToString("N0", CultureInfo.InvariantCulture);
        return new AppError(ErrorCode.TooCostly, null,
            $"Yêu cầu quá nặng: {viFigure}, giới hạn là {most} ({what}). Hãy hỏi ít hơn trong một lần.",
            $"The request is too costly: {enFigure}, the limit is {most} ({what}). Ask for less at a time.");
    }
}

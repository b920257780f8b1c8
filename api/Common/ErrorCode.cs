namespace GisPlatform.Api.Common;

/// <summary>The codes in <c>extensions.code</c> of an error. Clients decide by them; the message is for people.</summary>
public enum ErrorCode
{
    /// <summary>An input breaks a rule; <c>extensions.field</c> names it.</summary>
    BadUserInput,

    /// <summary>What was asked for by name is not there, or is not for the asker's eyes.</summary>
    NotFound,

    /// <summary>A point or an issue lies outside the place served.</summary>
    OutsidePlace,

    /// <summary>Only for somebody who has signed in.</summary>
    Unauthenticated,

    /// <summary>Not for this account.</summary>
    Forbidden,

    /// <summary>It stands otherwise than the request takes for granted: look at it again.</summary>
    Conflict,

    /// <summary>Too many requests of one sender in a short time; the same request will work later.</summary>
    RateLimited,

    /// <summary>This server wants a proof of work, as <c>challenge</c> tells; it is missing, wrong, too old or used.</summary>
    ProofRequired,

    /// <summary>The request would cost more than one request may; the message gives figure and limit.</summary>
    TooCostly,

    /// <summary>The request took longer than one request may.</summary>
    TimedOut,

    /// <summary>The document is not GraphQL.</summary>
    GraphqlParseFailed,

    /// <summary>The document does not fit the schema.</summary>
    GraphqlValidationFailed,

    /// <summary>The database cannot be reached just now; the same request will work later.</summary>
    DatabaseUnavailable,

    /// <summary>A fault of the service; it is logged, and nothing of it is told.</summary>
    InternalError,
}

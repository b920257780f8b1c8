namespace GisPlatform.MapClient.Staff.Accounts;

/// <summary>What the API answers when it refuses (RFC 9457).</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Detail">For a sign-in one of the constants here; else words.</param>
/// <param name="Errors">Words by code, for fields that break a rule.</param>
public sealed record AccountProblem(int Status, string? Detail, IReadOnlyDictionary<string, string[]>? Errors)
{
    /// <summary>The password is right; the code of the second factor is missing or wrong.</summary>
    public const string RequiresTwoFactor = nameof(RequiresTwoFactor);

    /// <summary>Too many wrong tries.</summary>
    public const string LockedOut = nameof(LockedOut);

    /// <summary>The account may not sign in (yet).</summary>
    public const string NotAllowed = nameof(NotAllowed);

    /// <summary>E-mail or password is wrong.</summary>
    public const string Failed = nameof(Failed);
}

/// <summary>The API refused, or could not be reached (then there is no problem document).</summary>
public sealed class AccountException(AccountProblem? problem, Exception? inner = null) : Exception(problem?.Detail, inner)
{
    /// <summary>The reason of a refused sign-in; null for anything else.</summary>
    public string? Reason => problem is { Status: 401 } ? problem.Detail : null;

    /// <summary>What to tell the reader.</summary>
    public string Text => Reason switch
    {
        AccountProblem.RequiresTwoFactor => AccountText.WrongCode,
        AccountProblem.LockedOut => AccountText.LockedOut,
        AccountProblem.NotAllowed => AccountText.NotAllowed,
        AccountProblem.Failed => AccountText.SignInFailed,
        _ => problem is null ? ShellText.Offline
            : problem.Errors is { Count: > 0 } errors ? string.Join(' ', errors.Values.SelectMany(words => words))
            : problem.Detail ?? AccountText.Refused,
    };
}

using GisPlatform.Data.Accounts;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>Somebody who can sign in.</summary>
/// <param name="account">The row.</param>
/// <param name="clock">To tell whether a lock-out is over.</param>
[Name("Account")]
public sealed class AccountNode(Account account, TimeProvider clock)
{
    /// <summary>UUID.</summary>
    [Id]
    public Guid Id => account.Id;

    /// <summary>E-mail address, with which the person signs in.</summary>
    public string Email => account.Email ?? "";

    /// <summary>How colleagues know the person.</summary>
    public string Name => account.Name;

    /// <summary>What the account may do.</summary>
    public AccountRole Role => account.Role;

    /// <summary>For an official of a ward: its code in the place's default ward map.</summary>
    [Id]
    public string? Ward => account.WardCode;

    /// <summary>For an official: department or union.</summary>
    public string? Department => account.Department;

    /// <summary>For an official of a department: codes of its categories; empty: all.</summary>
    [Id]
    public IReadOnlyList<string> Categories => account.Categories;

    /// <summary>Whether signing in takes a second factor.</summary>
    public bool SecondFactor => account.TwoFactorEnabled;

    /// <summary>Whether it is locked now.</summary>
    public bool IsLocked => account.LockoutEnd > clock.GetUtcNow();
}

using GisPlatform.Api.Accounts;
using GisPlatform.Data.Accounts;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>Who is signed in.</summary>
/// <param name="actor">The actor.</param>
[Name("Me")]
public sealed class MeNode(Actor actor)
{
    /// <summary>UUID of the account.</summary>
    [Id]
    public Guid Id => actor.Account.Id;

    /// <summary>E-mail address.</summary>
    public string Email => actor.Account.Email ?? "";

    /// <summary>How colleagues know the person.</summary>
    public string Name => actor.Account.Name;

    /// <summary>What the account may do; as long as <c>needsSecondFactor</c>, no more than a resident.</summary>
    public AccountRole Role => actor.Account.Role;

    /// <summary>For an official of a ward: its code in the place's default ward map.</summary>
    [Id]
    public string? Ward => actor.Account.WardCode;

    /// <summary>For an official: department or union.</summary>
    public string? Department => actor.Account.Department;

    /// <summary>For an official of a department: codes of its categories; empty: all.</summary>
    [Id]
    public IReadOnlyList<string> Categories => actor.Account.Categories;

    /// <summary>Whether signing in takes a second factor.</summary>
    public bool SecondFactor => actor.Account.TwoFactorEnabled;

    /// <summary>Whether the rights of staff wait until a second factor is set up.</summary>
    public bool NeedsSecondFactor => actor.NeedsSecondFactor;
}

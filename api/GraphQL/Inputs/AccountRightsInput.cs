using GisPlatform.Api.Accounts;
using GisPlatform.Data.Accounts;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Inputs;

/// <summary>What an account may do, and where.</summary>
public sealed record AccountRightsInput
{
    /// <summary>The role.</summary>
    public required AccountRole Role { get; init; }

    /// <summary>For an official: code of the ward in the place's default ward map; null: all wards.</summary>
    [Id]
    public string? Ward { get; init; }

    /// <summary>For an official: department or union, in words.</summary>
    public string? Department { get; init; }

    /// <summary>For an official: codes of the categories that the department looks after; none: all.</summary>
    [Id]
    public IReadOnlyList<string>? Categories { get; init; }

    internal AccountRights ToRights() => new(Role, Ward, Department, Categories ?? []);
}

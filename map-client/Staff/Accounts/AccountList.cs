using System.Text.Json.Nodes;

namespace GisPlatform.MapClient.Staff.Accounts;

/// <summary>Answer of <c>AccountList.graphql</c>.</summary>
/// <param name="Accounts">The accounts of staff.</param>
public sealed record AccountList(IReadOnlyList<AccountInfo> Accounts);

/// <summary>Somebody who can sign in.</summary>
/// <param name="Id">UUID.</param>
/// <param name="Email">Address to sign in with.</param>
/// <param name="Name">How colleagues know the person.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Ward">Code of an official's ward; null: all.</param>
/// <param name="Department">An official's department or union.</param>
/// <param name="Categories">Codes of the categories that the department looks after; none: all.</param>
/// <param name="SecondFactor">Whether signing in takes a second factor.</param>
/// <param name="IsLocked">Whether it is locked now.</param>
public sealed record AccountInfo(
    string Id, string Email, string Name, string Role, string? Ward, string? Department, IReadOnlyList<string> Categories, bool SecondFactor, bool IsLocked)
{
    /// <summary>What it may do.</summary>
    public AccountRights Rights => new(Role, Ward, Department, Categories);
}

/// <summary>What an account may do, and where.</summary>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Ward">For an official: code of the ward; null: all.</param>
/// <param name="Department">For an official: department or union.</param>
/// <param name="Categories">For an official: codes of the categories; none: all.</param>
public sealed record AccountRights(string Role, string? Ward, string? Department, IReadOnlyList<string> Categories)
{
    /// <summary>As the API takes it.</summary>
    public JsonObject ToInput() => Role == Roles.Official
        ? new()
        {
            ["role"] = Role, ["ward"] = Ward, ["department"] = string.IsNullOrWhiteSpace(Department) ? null : Department.Trim(),
            ["categories"] = new JsonArray([.. Categories.Select(code => (JsonNode)code)]),
        }
        : new() { ["role"] = Role };
}

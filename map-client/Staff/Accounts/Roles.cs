namespace GisPlatform.MapClient.Staff.Accounts;

/// <summary>What people may do, by the names of the API.</summary>
public static class Roles
{
    /// <summary>A resident with an account.</summary>
    public const string Resident = "RESIDENT";

    /// <summary>Acts on the issues of a ward or a department.</summary>
    public const string Official = "OFFICIAL";

    /// <summary>Acts on all issues.</summary>
    public const string Planner = "PLANNER";

    /// <summary>Keeps the accounts too.</summary>
    public const string Admin = "ADMIN";

    /// <summary>All roles, from the fewest rights to the most.</summary>
    public static readonly IReadOnlyList<string> Everybody = [Resident, Official, Planner, Admin];

    /// <summary>Who works with issues.</summary>
    public static readonly IReadOnlyList<string> Staff = [Official, Planner, Admin];

    /// <summary>Who keeps accounts.</summary>
    public static readonly IReadOnlyList<string> Admins = [Admin];

    /// <summary>Its name in the reader's language.</summary>
    public static string Name(string role) => role switch
    {
        Official => AccountText.Official,
        Planner => AccountText.Planner,
        Admin => AccountText.Admin,
        _ => AccountText.Resident,
    };
}

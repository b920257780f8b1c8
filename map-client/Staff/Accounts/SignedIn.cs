using System.Text.Json.Serialization;

namespace GisPlatform.MapClient.Staff.Accounts;

/// <summary>Answer of <c>SignedIn.graphql</c>.</summary>
/// <param name="Account">Who is signed in, or null.</param>
/// <param name="Place">The place.</param>
public sealed record SignedIn([property: JsonPropertyName("me")] MeInfo? Account, MePlace Place);

/// <summary>Who is signed in.</summary>
/// <param name="Id">Id of the account.</param>
/// <param name="Email">Address to sign in with.</param>
/// <param name="Name">How colleagues know the person; may be empty.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Ward">Code of an official's ward.</param>
/// <param name="Department">An official's department.</param>
/// <param name="Categories">Codes of the categories that an official's department looks after; none: all.</param>
/// <param name="SecondFactor">Whether a second factor is set up.</param>
/// <param name="NeedsSecondFactor">Whether one must be set up before staff's rights count.</param>
public sealed record MeInfo(string Id, string Email, string Name, string Role, string? Ward, string? Department, IReadOnlyList<string> Categories, bool SecondFactor, bool NeedsSecondFactor)
{
    /// <summary>What to call the person on screen.</summary>
    public string DisplayName => Name.Length > 0 ? Name : Email;

    /// <summary>Whether the rights of staff count.</summary>
    public bool IsStaff => !NeedsSecondFactor && Roles.Staff.Contains(Role);

    /// <summary>Whether the rights of planners count, which administrators have too.</summary>
    public bool IsPlanner => IsStaff && Role != Roles.Official;
}

/// <summary>What the pages for signed-in people need of the place.</summary>
/// <param name="MailIsLocal">Whether mails lie in a folder of the server in place of going out.</param>
/// <param name="DefaultWardsAsOf">A date of the ward map that codes of wards belong to.</param>
public sealed record MePlace(bool MailIsLocal, DateOnly DefaultWardsAsOf);

using System.Globalization;

namespace GisPlatform.MapClient.Issues;

/// <summary>Names of statuses and roles in the reader's language.</summary>
public static class Statuses
{
    /// <summary>All statuses, in the order of an issue's life.</summary>
    public static readonly IReadOnlyList<string> All =
        ["REPORTED", "ACCEPTED", "SCHEDULED", "IN_PROGRESS", "REOPENED", "DONE", "CONFIRMED", "REJECTED", "DUPLICATE"];

    /// <summary>Statuses of issues that have been mended.</summary>
    public static readonly IReadOnlyList<string> Resolved = ["DONE", "CONFIRMED"];

    /// <summary>Name of a status or a role; its code where a newer API knows one that this client does not.</summary>
    public static string Name(string code) => StatusText.ResourceManager.GetString(code, CultureInfo.CurrentUICulture) ?? code;
}

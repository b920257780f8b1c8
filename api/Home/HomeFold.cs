namespace GisPlatform.Api.Home;

/// <summary>
/// Whether the words of the first page are open. They are for somebody who comes for the first time, to nothing in particular; then the page
/// remembers (cookie <c>home</c>, written by <c>home.js</c>) whether this browser wants them.
/// </summary>
public static class HomeFold
{
    /// <summary>Name of the cookie: <c>open</c> or <c>folded</c>.</summary>
    public const string Cookie = "home";

    // What an address may name without being about something of its own.
    private static readonly HashSet<string> Plain = ["lang", "map", "fill"];

    /// <summary>Whether the address is about a ward, an issue, a report or a search.</summary>
    public static bool IsElsewhere(HttpRequest request) => request.Query.Keys.Any(name => !Plain.Contains(name));

    /// <summary>Whether they are open at first.</summary>
    public static bool IsOpen(HttpRequest request) => !IsElsewhere(request) && request.Cookies[Cookie] is null or "open";
}

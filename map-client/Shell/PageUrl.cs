namespace GisPlatform.MapClient;

/// <summary>
/// Addresses of pages. The first segment of the path names the page, empty for the map; the server has a frame for each, so going to
/// another page is a page load, and moving within one is not.
/// </summary>
public static class PageUrl
{
    private const string Language = "lang=";

    /// <summary>The first segment of an address: the page that it belongs to.</summary>
    public static string PageOf(string url) => new Uri(url).AbsolutePath.Split('/')[1];

    /// <summary>Link to a page, in the reader's language.</summary>
    /// <param name="page">Path without its first slash; empty for the map.</param>
    /// <param name="query">Further query, escaped, without a question mark.</param>
    public static string To(string page, string? query = null)
    {
        string?[] parts = [Languages.IsEnglish ? $"{Language}en" : null, query];
        return $"/{page}?{string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part)))}".TrimEnd('?');
    }

    /// <summary>The same address in the other language.</summary>
    public static string InOtherLanguage(string url)
    {
        var address = new Uri(url);
        var rest = address.Query.TrimStart('?').Split('&').Where(part => part.Length > 0 && !part.StartsWith(Language, StringComparison.Ordinal));
        var query = string.Join('&', Languages.IsEnglish ? rest : rest.Prepend($"{Language}en"));
        return $"{address.GetLeftPart(UriPartial.Path)}{(query.Length > 0 ? "?" : "")}{query}{address.Fragment}";
    }
}

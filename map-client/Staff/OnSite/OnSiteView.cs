namespace GisPlatform.MapClient.Staff.OnSite;

/// <summary>What the page's address says, so that the back button and a link work.</summary>
/// <param name="Date">The Saturday; null: the coming one.</param>
/// <param name="Site">Reference of the site that is open.</param>
public sealed record OnSiteView(DateOnly? Date = null, string? Site = null)
{
    /// <summary>Reads an address.</summary>
    public static OnSiteView Parse(string url)
    {
        var query = QueryWords.Parse(new Uri(url).Query);
        return new(query.Date("date"), query.Word("site"));
    }

    /// <summary>Link to it.</summary>
    public string Url => PageUrl.To("onsite", string.Join('&', new[] { Date is { } date ? $"date={date.Iso()}" : null, Site is null ? null : $"site={Uri.EscapeDataString(Site)}" }.OfType<string>()));
}

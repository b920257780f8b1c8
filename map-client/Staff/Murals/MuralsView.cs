namespace GisPlatform.MapClient.Staff.Murals;

/// <summary>What the page's address says of the murals, so that the back button and a link work.</summary>
/// <param name="Tab">Which list.</param>
/// <param name="Words">Words that the murals listed hold.</param>
/// <param name="Condition">What is left of the murals listed.</param>
/// <param name="Mural">Id of the mural that is open.</param>
/// <param name="Source">What a new one is made from: the id of a suggestion or an issue of its tab, or <see cref="Nothing"/>.</param>
public sealed record MuralsView(MuralsTab Tab = MuralsTab.Kept, string? Words = null, string? Condition = null, string? Mural = null, string? Source = null)
{
    /// <summary>First segment of the page's address.</summary>
    public const string Page = "mural-keeping";

    /// <summary>The new mural is one that staff know of.</summary>
    public const string Nothing = "new";

    // None of them is a word by which the map filters issues.
    private static readonly string[] Names = ["tab", "words", "condition", "mural", "source"];

    /// <summary>Link to it.</summary>
    public string Url => PageUrl.To(Page, string.Join('&', Names.Zip([Tab == MuralsTab.Kept ? null : $"{Tab}", Words, Condition, Mural, Source])
        .Where(word => !string.IsNullOrWhiteSpace(word.Second)).Select(word => $"{word.First}={Uri.EscapeDataString(word.Second!)}")));

    /// <summary>Reads an address.</summary>
    public static MuralsView Parse(string url)
    {
        var query = QueryWords.Parse(new Uri(url).Query);
        return new(query.Enum<MuralsTab>("tab"), query.Word("words"), query.Word("condition") is { } status && KeptMural.Statuses.Contains(status) ? status : null, query.Word("mural"), query.Word("source"));
    }
}

/// <summary>What the page can list.</summary>
public enum MuralsTab
{
    /// <summary>The murals that there are.</summary>
    Kept,

    /// <summary>Those that residents tell of.</summary>
    Suggested,

    /// <summary>Walls that were done on a Saturday and may have become one.</summary>
    Walls,
}

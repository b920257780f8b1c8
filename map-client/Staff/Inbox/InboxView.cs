
namespace GisPlatform.MapClient.Staff.Inbox;

/// <summary>What the page's address says of the inbox, so that the back button and a link work.</summary>
/// <param name="Tab">Which issues.</param>
/// <param name="Issue">Reference of the one that is open.</param>
public sealed record InboxView(InboxTab Tab = InboxTab.New, string? Issue = null)
{
    /// <summary>Reads an address.</summary>
    public static InboxView Parse(string url)
    {
        var query = QueryWords.Parse(new Uri(url).Query);
        return new(query.Enum<InboxTab>("tab"), query.Word("issue"));
    }

    /// <summary>Link to it.</summary>
    public string Url => PageUrl.To("inbox", string.Join('&', new[]
    {
        Tab == InboxTab.New ? null : $"tab={Tab}", Issue is null ? null : $"issue={Uri.EscapeDataString(Issue)}",
    }.OfType<string>()));

    /// <summary>Statuses of the issues of its tab.</summary>
    public IReadOnlyList<string> Statuses => Tab switch
    {
        InboxTab.Work => ["ACCEPTED", "SCHEDULED", "IN_PROGRESS"],
        InboxTab.Done => ["DONE"],
        InboxTab.Content => [],
        _ => ["REPORTED", "REOPENED"],
    };
}

/// <summary>What an inbox can show.</summary>
public enum InboxTab
{
    /// <summary>What waits for an answer.</summary>
    New,

    /// <summary>What was accepted and is not done.</summary>
    Work,

    /// <summary>What is done, and may be denied still.</summary>
    Done,

    /// <summary>Photos and texts to look at.</summary>
    Content,
}

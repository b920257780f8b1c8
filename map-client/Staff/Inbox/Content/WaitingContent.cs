using System.Text.Json.Serialization;
using GisPlatform.MapClient.Issues;
using GisPlatform.MapClient.Photos;
using GisPlatform.MapClient.Wards;

namespace GisPlatform.MapClient.Staff.Inbox.Content;

/// <summary>Answer of <c>WaitingContent.graphql</c>.</summary>
/// <param name="Content">What waits.</param>
public sealed record WaitingContent([property: JsonPropertyName("waitingContent")] WaitingParts Content);

/// <summary>Content to look at.</summary>
/// <param name="PhotoCount">How many photos there are in all.</param>
/// <param name="TextCount">How many texts there are in all.</param>
/// <param name="Photos">Those photos that come first.</param>
/// <param name="Texts">Those texts that come first.</param>
public sealed record WaitingParts(int PhotoCount, int TextCount, IReadOnlyList<WaitingPhoto> Photos, IReadOnlyList<FlaggedText> Texts);

/// <summary>A photo to look at.</summary>
/// <param name="Photo">The photo.</param>
/// <param name="Issue">Its issue.</param>
/// <param name="Flags">What is said against it.</param>
public sealed record WaitingPhoto(StaffPhoto Photo, ContentIssue Issue, IReadOnlyList<ContentFlag> Flags);

/// <summary>A text to look at.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Flags">What is said against it.</param>
public sealed record FlaggedText(ContentIssue Issue, IReadOnlyList<ContentFlag> Flags);

/// <summary>A photo, and whether it may be seen.</summary>
/// <param name="Id">Key.</param>
/// <param name="Kind">REPORT, BEFORE or AFTER.</param>
/// <param name="Status">PENDING, PUBLIC or HIDDEN.</param>
/// <param name="AddedAt">When it was added.</param>
/// <param name="Width">Width of the largest size, pixels.</param>
/// <param name="Height">Height of the largest size, pixels.</param>
/// <param name="Thumb">Address of the smallest size.</param>
/// <param name="Large">Address of the largest size.</param>
public sealed record StaffPhoto(string Id, string Kind, string Status, DateTimeOffset AddedAt, int Width, int Height, string Thumb, string Large)
{
    /// <summary>As the viewer shows it.</summary>
    public IssuePhoto Shown => new(Id, Kind, AddedAt, Width, Height, Thumb, Large);
}

/// <summary>An issue, as far as its content is to be looked at.</summary>
/// <param name="Id">Key.</param>
/// <param name="Reference">Reference.</param>
/// <param name="Title">Title.</param>
/// <param name="Description">Description.</param>
/// <param name="Category">Category.</param>
/// <param name="Ward">Ward.</param>
public sealed record ContentIssue(string Id, string Reference, string Title, string Description, CategoryKey Category, WardKey? Ward);

/// <summary>What somebody says against content.</summary>
/// <param name="Reason">OFFENSIVE, PRIVACY, SPAM, WRONG or OTHER.</param>
/// <param name="Words">Words to it.</param>
public sealed record ContentFlag(string Reason, string? Words)
{
    /// <summary>In the reader's language.</summary>
    public string Text => FlagReasons.NameOf(Reason) + (Words is null ? "" : $": “{Words}”");
}

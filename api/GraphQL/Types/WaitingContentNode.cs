using GisPlatform.Api.Photos;
using GisPlatform.Data.Photos;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>Content that an official should look at.</summary>
/// <param name="found">What was found.</param>
[Name("WaitingContent")]
public sealed class WaitingContentNode(WaitingContent found)
{
    /// <summary>Photos that wait, and public ones that somebody flagged; oldest first.</summary>
    public IEnumerable<WaitingPhotoNode> Photos => found.Photos.Select(photo => new WaitingPhotoNode(photo));

    /// <summary>How many such photos there are in all.</summary>
    public int PhotoCount => found.PhotoCount;

    /// <summary>Issues whose text somebody flagged, the longest waiting first.</summary>
    public IEnumerable<FlaggedTextNode> Texts => found.Texts.Select(text => new FlaggedTextNode(text));

    /// <summary>How many such issues there are in all.</summary>
    public int TextCount => found.TextCount;
}

/// <summary>A photo to look at.</summary>
/// <param name="found">What was found.</param>
[Name("WaitingPhoto")]
public sealed class WaitingPhotoNode(WaitingPhoto found)
{
    /// <summary>The photo.</summary>
    public PhotoNode Photo => new(found.Photo);

    /// <summary>Its issue.</summary>
    public IssueNode Issue => new(found.Issue);

    /// <summary>What is said against it, oldest first.</summary>
    [Complexity(1, 5)]
    public IEnumerable<ContentFlagNode> Flags => found.Flags.Select(flag => new ContentFlagNode(flag));
}

/// <summary>An issue whose text somebody flagged.</summary>
/// <param name="found">What was found.</param>
[Name("FlaggedText")]
public sealed class FlaggedTextNode(FlaggedText found)
{
    /// <summary>The issue.</summary>
    public IssueNode Issue => new(found.Issue);

    /// <summary>What is said against its text, oldest first.</summary>
    [Complexity(1, 5)]
    public IEnumerable<ContentFlagNode> Flags => found.Flags.Select(flag => new ContentFlagNode(flag));
}

/// <summary>Somebody's word that content should not be seen.</summary>
/// <param name="flag">The row.</param>
[Name("ContentFlag")]
public sealed class ContentFlagNode(ContentFlag flag)
{
    /// <summary>Why.</summary>
    public FlagReason Reason => flag.Reason;

    /// <summary>Why, in words.</summary>
    public string? Words => flag.Words;

    /// <summary>When.</summary>
    public DateTimeOffset At => flag.At;
}

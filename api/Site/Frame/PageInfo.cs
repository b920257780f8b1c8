using GisPlatform.Api.Common;

namespace GisPlatform.Api.Site.Frame;

/// <summary>What a page tells of itself to browsers, search engines and whoever shows a link to it.</summary>
/// <param name="Path">Its one address: path and query from the root, without the language.</param>
/// <param name="Title">Without the programme's name; null: that is the title.</param>
/// <param name="Description">One or two sentences.</param>
/// <param name="Words">Language of the reader.</param>
public sealed record PageInfo(string Path, string? Title, string Description, PaperWords Words)
{
    /// <summary>The picture that stands for the programme.</summary>
    public static readonly PagePicture OwnPicture = new("/share.png", 1200, 630);

    /// <summary>Whether search engines may list it.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>Path of its Atom feed, where it has one.</summary>
    public string? Feed { get; init; }

    /// <summary>The picture that a link to it is shown with.</summary>
    public PagePicture Picture { get; init; } = OwnPicture;

    /// <summary>Title with the programme's name.</summary>
    public string FullTitle { get; init; } = Title is null ? Words.Programme : $"{Title} – {Words.Programme}";

    /// <summary>The page in the other language.</summary>
    public string InOtherLanguage => new PaperWords(!Words.IsEnglish).Link(Path);
}

/// <summary>A picture that a link is shown with.</summary>
/// <param name="Path">Path from the root.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record PagePicture(string Path, int Width, int Height);

using GisPlatform.Api.Photos;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Photos;
using GisPlatform.PhotoStore;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>A photo of an issue: WebP, upright, without any data about where or by what it was taken.</summary>
/// <param name="photo">The row, with its file.</param>
[Name("Photo")]
public sealed class PhotoNode(Photo photo)
{
    /// <summary>UUID.</summary>
    [Id]
    public Guid Id => photo.Id;

    /// <summary>What it shows.</summary>
    public PhotoKind Kind => photo.Kind;

    /// <summary>Whether it may be seen; others than PUBLIC are told to staff of its ward alone.</summary>
    public PhotoStatus Status => photo.Status;

    /// <summary>When it was added.</summary>
    public DateTimeOffset AddedAt => photo.AddedAt;

    /// <summary>In which role somebody added it.</summary>
    public ActorRole Role => photo.Role;

    /// <summary>Width of the largest size, pixels.</summary>
    public int Width => photo.File!.Width;

    /// <summary>Height of the largest size, pixels.</summary>
    public int Height => photo.File!.Height;

    /// <summary>Where its file is, on this host.</summary>
    /// <param name="size">How large.</param>
    public string Url(PhotoSize size = PhotoSize.Medium) => $"/photos/{photo.Hash}/{size.Word()}";
}

/// <summary>What became of photos that were added.</summary>
/// <param name="issue">The row.</param>
[Name("AddPhotosPayload")]
public sealed class AddPhotosPayload(Issue issue)
{
    /// <summary>Reference of the report.</summary>
    public string Reference => issue.Reference;

    /// <summary>The issue, or null where its category is not for the public's eyes.</summary>
    public IssueNode? Issue => issue.IsPublic ? new IssueNode(issue) : null;
}

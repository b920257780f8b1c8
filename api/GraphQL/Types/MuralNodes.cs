using GisPlatform.Api.Murals;
using GisPlatform.Api.Wards;
using GisPlatform.Data.Murals;
using GisPlatform.PhotoStore;
using GraphQL;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>A photo of a mural: WebP, upright, without any data about where or by what it was taken.</summary>
/// <param name="photo">The row, with its file.</param>
[Name("MuralPhoto")]
public sealed class MuralPhotoNode(MuralPhoto photo)
{
    /// <summary>UUID.</summary>
    [Id]
    public Guid Id => photo.Id;

    /// <summary>Whose picture it is.</summary>
    public string Credit => photo.Credit;

    /// <summary>When it was added.</summary>
    public DateTimeOffset AddedAt => photo.AddedAt;

    /// <summary>Width of the largest size, pixels.</summary>
    public int Width => photo.File!.Width;

    /// <summary>Height of the largest size, pixels.</summary>
    public int Height => photo.File!.Height;

    /// <summary>Where its file is, on this host.</summary>
    /// <param name="size">How large.</param>
    public string Url(PhotoSize size = PhotoSize.Medium) => $"/photos/{photo.Hash}/{size.Word()}";
}

/// <summary>One entry of a mural's history; for staff.</summary>
/// <param name="change">The row.</param>
[Name("MuralChange")]
public sealed class MuralChangeNode(MuralChange change)
{
    /// <summary>When.</summary>
    public DateTimeOffset At => change.At;

    /// <summary>What.</summary>
    public MuralChangeKind Kind => change.Kind;

    /// <summary>The status before, where that has changed.</summary>
    public MuralStatus? FromStatus => change.FromStatus;

    /// <summary>The status since then.</summary>
    public MuralStatus? ToStatus => change.ToStatus;

    /// <summary>Who.</summary>
    public string By => change.Account!.Name;
}

/// <summary>A mural that a resident tells of; for staff.</summary>
/// <param name="suggestion">The row, with its photos.</param>
[Name("MuralSuggestion")]
public sealed class MuralSuggestionNode(MuralSuggestion suggestion)
{
    /// <summary>UUID.</summary>
    [Id]
    public Guid Id => suggestion.Id;

    /// <summary>What it is called, or shows.</summary>
    public string Title => suggestion.Title;

    /// <summary>Who painted it, where known.</summary>
    public string? Artists => suggestion.Artists;

    /// <summary>What the resident tells of it.</summary>
    public string? Story => suggestion.Story;

    /// <summary>Where it is, in words.</summary>
    public string? Address => suggestion.Address;

    /// <summary>Where it is.</summary>
    public Geometry Point => suggestion.Point;

    /// <summary>When it came.</summary>
    public DateTimeOffset SuggestedAt => suggestion.SuggestedAt;

    /// <summary>What became of it.</summary>
    public SuggestionStatus Status => suggestion.Status;

    /// <summary>Why it was turned down.</summary>
    public string? Reason => suggestion.Reason;

    /// <summary>When somebody decided.</summary>
    public DateTimeOffset? DecidedAt => suggestion.DecidedAt;

    /// <summary>Its photos, while it waits.</summary>
    [Complexity(1, 6)]
    public IEnumerable<SuggestedPhotoNode> Photos => suggestion.Photos.Select(photo => new SuggestedPhotoNode(photo));

    /// <summary>The ward that it lies in.</summary>
    /// <param name="wards">The use case.</param>
    /// <param name="asOf">As of that date; default: today at the place.</param>
    public async Task<WardNode?> Ward([FromServices] FindWards wards, CancellationToken cancellationToken, DateOnly? asOf = null) =>
        await wards.OfPartAsync(suggestion.WardPartId, asOf, cancellationToken) is { } ward ? new WardNode(ward) : null;
}

/// <summary>A photo that came with a suggestion; its files are for staff of the ward.</summary>
/// <param name="photo">The row, with its file.</param>
[Name("SuggestedPhoto")]
public sealed class SuggestedPhotoNode(MuralSuggestionPhoto photo)
{
    /// <summary>UUID.</summary>
    [Id]
    public Guid Id => photo.Id;

    /// <summary>Width of the largest size, pixels.</summary>
    public int Width => photo.File!.Width;

    /// <summary>Height of the largest size, pixels.</summary>
    public int Height => photo.File!.Height;

    /// <summary>Where its file is, on this host.</summary>
    /// <param name="size">How large.</param>
    public string Url(PhotoSize size = PhotoSize.Medium) => $"/photos/{photo.Hash}/{size.Word()}";
}

/// <summary>What became of a suggestion that was sent.</summary>
/// <param name="suggestion">The row.</param>
[Name("SuggestMuralPayload")]
public sealed class SuggestMuralPayload(MuralSuggestion suggestion)
{
    /// <summary>Where it stands.</summary>
    public SuggestionStatus Status => suggestion.Status;

    /// <summary>The ward whose officials look at it, as of the date; default: today.</summary>
    /// <param name="asOf">A date of the ward map.</param>
    public async Task<WardNode?> Ward([FromServices] FindWards wards, CancellationToken cancellationToken, DateOnly? asOf = null) =>
        await wards.OfPartAsync(suggestion.WardPartId, asOf, cancellationToken) is { } ward ? new WardNode(ward) : null;
}

/// <summary>What became of "this mural has faded".</summary>
/// <param name="report">The issue, new or confirmed.</param>
[Name("ReportFadedMuralPayload")]
public sealed class ReportFadedMuralPayload(FadedMuralReport report)
{
    /// <summary>Reference of the issue about the mural.</summary>
    public string Reference => report.Issue.Reference;

    /// <summary>Whether this report made it; else somebody's had, and this one confirms it.</summary>
    public bool IsNew => report.IsNew;

    /// <summary>The issue, or null where its category is not for the public's eyes.</summary>
    public IssueNode? Issue => report.Issue.IsPublic ? new IssueNode(report.Issue) : null;
}

using GisPlatform.Api.Accounts;
using GisPlatform.Api.GraphQL.Loading;
using GisPlatform.Api.Murals;
using GisPlatform.Api.Wards;
using GisPlatform.Data.Murals;
using GraphQL;
using GraphQL.DataLoader;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>A painting on a wall. What visitors read is in two languages; English may be missing.</summary>
/// <param name="mural">The row.</param>
[Name("Mural")]
public sealed class MuralNode(Mural mural)
{
    /// <summary>UUID.</summary>
    [Id]
    public Guid Id => mural.Id;

    /// <summary>Title.</summary>
    public string TitleVi => mural.TitleVi;

    /// <summary>Title in English.</summary>
    public string? TitleEn => mural.TitleEn;

    /// <summary>Who painted it: groups or people, in one line.</summary>
    public string Artists => mural.Artists;

    /// <summary>The day on which it was finished; where only the year is known, its first.</summary>
    public DateOnly PaintedOn => mural.PaintedOn;

    /// <summary>What it is made of.</summary>
    public string? MaterialsVi => mural.MaterialsVi;

    /// <summary>The same in English.</summary>
    public string? MaterialsEn => mural.MaterialsEn;

    /// <summary>What it tells, and how it came about.</summary>
    public string StoryVi => mural.StoryVi;

    /// <summary>The same in English.</summary>
    public string? StoryEn => mural.StoryEn;

    /// <summary>Where it is, in words.</summary>
    public string? Address => mural.Address;

    /// <summary>How to get to see it.</summary>
    public string? AccessVi => mural.AccessVi;

    /// <summary>The same in English.</summary>
    public string? AccessEn => mural.AccessEn;

    /// <summary>What is left of it.</summary>
    public MuralStatus Status => mural.Status;

    /// <summary>The wall: point, line or polygon.</summary>
    public Geometry Geometry => mural.Geometry;

    /// <summary>A point on the geometry; the mural lies in whatever covers it.</summary>
    public Geometry Anchor => mural.Anchor;

    /// <summary>Whether it was made up to show the product.</summary>
    public bool IsDemo => mural.IsDemo;

    /// <summary>When it was added.</summary>
    public DateTimeOffset AddedAt => mural.AddedAt;

    /// <summary>When anything of it last changed.</summary>
    public DateTimeOffset UpdatedAt => mural.UpdatedAt;

    /// <summary>Grows by one with each change by staff.</summary>
    public int Version => mural.Version;

    /// <summary>The ward that it lies in.</summary>
    /// <param name="wards">The use case.</param>
    /// <param name="asOf">As of that date; default: today at the place. Null where the place had no wards then.</param>
    public async Task<WardNode?> Ward([FromServices] FindWards wards, CancellationToken cancellationToken, DateOnly? asOf = null) =>
        await wards.OfPartAsync(mural.WardPartId, asOf, cancellationToken) is { } ward ? new WardNode(ward) : null;

    /// <summary>Its photos; the first one stands for it.</summary>
    [Complexity(1, 6)]
    public IDataLoaderResult<IEnumerable<MuralPhotoNode>> Photos([FromServices] MuralPhotoLoader loader) => loader.Load(mural.Id);

    /// <summary>The issue that it came of, where it did and the public may see it.</summary>
    public IDataLoaderResult<IssueNode?>? Issue([FromServices] IssueLoader loader) => mural.IssueId is { } issue ? loader.Load(issue) : null;

    /// <summary>The open issue that says that it has faded.</summary>
    public IDataLoaderResult<IssueNode?> OpenReport([FromServices] MuralReportLoader loader) => loader.Load(mural.Id);

    /// <summary>Whether whoever asks may change it.</summary>
    public async Task<bool> CanEdit([FromServices] CurrentActor actors, CancellationToken cancellationToken) =>
        await actors.FindAsync(cancellationToken) is { } actor && MuralRights.Covers(actor, mural.WardPartId);

    /// <summary>What staff did to it, oldest first; told to those who may change it alone.</summary>
    public async Task<IEnumerable<MuralChangeNode>> History([FromServices] GetMural murals, [FromServices] CurrentActor actors, CancellationToken cancellationToken) =>
        await CanEdit(actors, cancellationToken) ? (await murals.ChangesAsync(mural.Id, cancellationToken)).Select(change => new MuralChangeNode(change)) : [];
}

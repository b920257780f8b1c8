using System.Text.Json.Nodes;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Wards;

namespace GisPlatform.MapClient.Staff.Murals;

/// <summary>A mural with all that staff say of it.</summary>
/// <param name="Id">UUID.</param>
/// <param name="TitleVi">Title.</param>
/// <param name="TitleEn">Title in English.</param>
/// <param name="Artists">Who painted it.</param>
/// <param name="PaintedOn">When it was finished.</param>
/// <param name="MaterialsVi">What it is made of.</param>
/// <param name="MaterialsEn">The same in English.</param>
/// <param name="StoryVi">What it tells.</param>
/// <param name="StoryEn">The same in English.</param>
/// <param name="Address">Where it is, in words.</param>
/// <param name="AccessVi">How to get to see it.</param>
/// <param name="AccessEn">The same in English.</param>
/// <param name="Status">VISIBLE, FADED or LOST.</param>
/// <param name="Geometry">The wall, GeoJSON.</param>
/// <param name="Anchor">GeoJSON point.</param>
/// <param name="IsDemo">Whether it was made up to show the product.</param>
/// <param name="Version">How often it was changed.</param>
/// <param name="CanEdit">Whether whoever is signed in may change it.</param>
/// <param name="Ward">The ward that it lies in.</param>
/// <param name="Photos">Its photos; the first one stands for it.</param>
/// <param name="Issue">The issue that it came of.</param>
/// <param name="OpenReport">The open issue that says that it has faded.</param>
/// <param name="History">What staff did to it, oldest first.</param>
public sealed record KeptMural(
    string Id, string TitleVi, string? TitleEn, string Artists, DateOnly PaintedOn, string? MaterialsVi, string? MaterialsEn, string StoryVi, string? StoryEn,
    string? Address, string? AccessVi, string? AccessEn, string Status, JsonObject Geometry, JsonObject Anchor, bool IsDemo, int Version, bool CanEdit, WardKey? Ward,
    IReadOnlyList<KeptMuralPhoto> Photos, MuralOrigin? Issue, MuralReport? OpenReport, IReadOnlyList<MuralEntry> History)
{
    /// <summary>What may be left of one, by the names of the API.</summary>
    public static IReadOnlyList<string> Statuses { get; } = ["VISIBLE", "FADED", "LOST"];

    /// <summary>Where it is.</summary>
    public LonLat Position => LonLat.Of(Anchor);

    /// <summary>What is left of it, in the reader's language.</summary>
    public static string NameOf(string status) => status switch
    {
        "FADED" => MuralText.StatusFaded,
        "LOST" => MuralText.StatusLost,
        _ => MuralText.StatusVisible,
    };
}

/// <summary>A photo of a mural.</summary>
/// <param name="Id">UUID.</param>
/// <param name="Credit">Whose picture it is.</param>
/// <param name="Thumb">Address of the smallest size.</param>
public sealed record KeptMuralPhoto(string Id, string Credit, string Thumb);

/// <summary>The issue that a mural came of.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Title">Its title.</param>
public sealed record MuralOrigin(string Reference, string Title);

/// <summary>One entry of a mural's history.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">ADDED, EDITED, STATUS_SET, PHOTOS_ADDED or PHOTO_REMOVED.</param>
/// <param name="ToStatus">The status since then, where that has changed.</param>
/// <param name="By">Who.</param>
public sealed record MuralEntry(DateTimeOffset At, string Kind, string? ToStatus, string By)
{
    /// <summary>What was done, in the reader's language.</summary>
    public string What => Kind switch
    {
        "ADDED" => MuralText.WasAdded,
        "STATUS_SET" => MuralText.WasSet.Fill(KeptMural.NameOf(ToStatus ?? "")),
        "PHOTOS_ADDED" => MuralText.WasPhotographed,
        "PHOTO_REMOVED" => MuralText.WasUnphotographed,
        _ => MuralText.WasEdited,
    };
}

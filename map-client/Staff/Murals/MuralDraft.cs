using System.Globalization;
using System.Text.Json.Nodes;
using GisPlatform.MapClient.Photos;
using GisPlatform.MapClient.Reports;

namespace GisPlatform.MapClient.Staff.Murals;

/// <summary>What is being written about a mural.</summary>
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
public sealed record MuralDraft(
    string TitleVi, string TitleEn, string Artists, DateOnly? PaintedOn, string MaterialsVi, string MaterialsEn, string StoryVi, string StoryEn,
    string Address, string AccessVi, string AccessEn)
{
    /// <summary>Where it is put; without points it stays where it, its issue or its suggestion is.</summary>
    public ReportDraft Place { get; init; } = new();

    /// <summary>Photos to add, which lie on the device.</summary>
    public IReadOnlyList<DraftPhoto> Photos { get; init; } = [];

    /// <summary>Whose pictures they are.</summary>
    public string Credit { get; init; } = "";

    /// <summary>Ids of those photos of a suggestion that are not for everybody.</summary>
    public IReadOnlyList<string> Withheld { get; init; } = [];

    /// <summary>One of which nothing is known.</summary>
    public static MuralDraft Empty { get; } = new("", "", "", null, "", "", "", "", "", "", "");

    /// <summary>One that is there.</summary>
    public static MuralDraft Of(KeptMural mural) => new(
        mural.TitleVi, mural.TitleEn ?? "", mural.Artists, mural.PaintedOn, mural.MaterialsVi ?? "", mural.MaterialsEn ?? "", mural.StoryVi, mural.StoryEn ?? "",
        mural.Address ?? "", mural.AccessVi ?? "", mural.AccessEn ?? "");

    /// <summary>One that a resident tells of.</summary>
    public static MuralDraft Of(SuggestedMural told) => Empty with
    {
        TitleVi = told.Title, Artists = told.Artists ?? "", StoryVi = told.Story ?? "", Address = told.Address ?? "",
    };

    /// <summary>One that an issue about a wall has become.</summary>
    public static MuralDraft Of(DoneWall wall) => Empty with { TitleVi = wall.Title, Address = wall.Address ?? "" };

    /// <summary>As the API takes it.</summary>
    public JsonObject ToInput() => new()
    {
        ["titleVi"] = TitleVi.Trim(), ["titleEn"] = Optional(TitleEn), ["artists"] = Artists.Trim(), ["paintedOn"] = PaintedOn?.Iso(),
        ["materialsVi"] = Optional(MaterialsVi), ["materialsEn"] = Optional(MaterialsEn), ["storyVi"] = StoryVi.Trim(), ["storyEn"] = Optional(StoryEn),
        ["address"] = Optional(Address), ["accessVi"] = Optional(AccessVi), ["accessEn"] = Optional(AccessEn), ["geometry"] = Place.IsPlaced ? Place.Geometry : null,
    };

    /// <summary>The first of what must be said and is not, as its field is called; null: nothing is missing.</summary>
    /// <param name="needsPlace">Whether nothing else tells where it is.</param>
    /// <param name="hasPhotos">Whether photos become public with it.</param>
    public string? Missing(bool needsPlace, bool hasPhotos) => string.IsNullOrWhiteSpace(TitleVi) ? MuralText.TitleVi
        : string.IsNullOrWhiteSpace(Artists) ? MuralText.Artists
        : PaintedOn is null ? MuralText.PaintedOn
        : string.IsNullOrWhiteSpace(StoryVi) ? MuralText.StoryVi
        : (needsPlace || Place.Points.Count > 0) && !Place.IsPlaced ? MuralText.Place
        : hasPhotos && string.IsNullOrWhiteSpace(Credit) ? MuralText.Credit
        : null;

    /// <summary>What another has otherwise: how its field is called, and what stands there.</summary>
    public IEnumerable<(string Field, string Value)> Differences(MuralDraft other) => Said.Zip(other.Said)
        .Where(pair => pair.First.Value != pair.Second.Value).Select(pair => (pair.Second.Field, pair.Second.Value));

    private (string Field, string Value)[] Said =>
    [
        (MuralText.TitleVi, TitleVi), (MuralText.TitleEn, TitleEn), (MuralText.Artists, Artists), (MuralText.PaintedOn, PaintedOn?.ToString("d", CultureInfo.CurrentCulture) ?? ""),
        (MuralText.StoryVi, StoryVi), (MuralText.StoryEn, StoryEn), (MuralText.Address, Address), (MuralText.AccessVi, AccessVi), (MuralText.AccessEn, AccessEn),
        (MuralText.MaterialsVi, MaterialsVi), (MuralText.MaterialsEn, MaterialsEn),
    ];

    private static string? Optional(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

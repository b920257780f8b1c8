using System.Globalization;
using System.Text.Json.Nodes;
using GisPlatform.MapClient.Map;

namespace GisPlatform.MapClient.Staff.Categories;

/// <summary>Answer of <c>CategoryList.graphql</c>.</summary>
/// <param name="Categories">All categories, in their order.</param>
public sealed record CategoryList(IReadOnlyList<CategoryDetails> Categories);

/// <summary>All that an administrator says of a category.</summary>
/// <param name="Code">Code in capitals.</param>
/// <param name="NameVi">Name in Vietnamese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Icon">Name of its symbol.</param>
/// <param name="Colour">Colour, #rrggbb.</param>
/// <param name="Unit">Unit of quantities.</param>
/// <param name="GeometryKinds">POINT, LINE, POLYGON.</param>
/// <param name="IsPublic">False: for staff only.</param>
/// <param name="DefaultEffortHours">Person-hours.</param>
/// <param name="AnswerDays">Days to answer.</param>
/// <param name="Tools">Tools, in Vietnamese.</param>
/// <param name="Version">How often it was changed.</param>
public sealed record CategoryDetails(
    string Code, string NameVi, string NameEn, string Icon, string Colour, string Unit, IReadOnlyList<string> GeometryKinds, bool IsPublic,
    decimal DefaultEffortHours, int AnswerDays, IReadOnlyList<string> Tools, int Version)
{
    /// <summary>What a new one begins with.</summary>
    public static CategoryDetails New => new("", "", "", "lamp", "#44546a", "pieces", ["POINT"], true, 4, 5, [], 0);

    /// <summary>As lists and maps show it.</summary>
    public CategoryInfo Shown => new(Code, NameVi, NameEn, Icon, Colour, Unit, GeometryKinds, IsPublic);

    /// <summary>The tools in one line.</summary>
    public string ToolLine => string.Join(", ", Tools);

    /// <summary>As the API takes it.</summary>
    public JsonObject ToInput() => new()
    {
        ["nameVi"] = NameVi, ["nameEn"] = NameEn, ["icon"] = Icon, ["colour"] = Colour, ["unit"] = Unit, ["isPublic"] = IsPublic, ["answerDays"] = AnswerDays,
        ["defaultEffortHours"] = DefaultEffortHours, ["geometryKinds"] = Array(GeometryKinds), ["tools"] = Array(Tools),
    };

    /// <summary>A number as it was typed; null: none.</summary>
    public static decimal? Number(object? typed) =>
        decimal.TryParse((string?)typed, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static JsonArray Array(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);
}

using System.Text.RegularExpressions;
using GisPlatform.Api.Common;
using GisPlatform.Data.Issues;

namespace GisPlatform.Api.Categories;

/// <summary>What an administrator says of a category.</summary>
/// <param name="NameVi">Name in Vietnamese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Icon">Name of its symbol.</param>
/// <param name="Colour">Colour, #rrggbb.</param>
/// <param name="GeometryKinds">Kinds of geometry that its issues may have.</param>
/// <param name="IsPublic">False: its issues concern private people, and only staff see them.</param>
/// <param name="DefaultEffortHours">Person-hours that an issue usually takes.</param>
/// <param name="AnswerDays">Days within which a report is to be answered.</param>
/// <param name="Tools">Tools usually needed, in Vietnamese.</param>
/// <param name="Unit">Unit of quantities.</param>
public sealed partial record CategoryDetails(
    string NameVi, string NameEn, string Icon, string Colour, IReadOnlyList<GeometryKind> GeometryKinds, bool IsPublic, decimal DefaultEffortHours,
    int AnswerDays, IReadOnlyList<string> Tools, string Unit)
{
    /// <summary>The units that quantities are told in.</summary>
    public static IReadOnlyList<string> Units => ["m", "m²", "m³", "pieces"];

    /// <summary>A new category of that code, the last in lists.</summary>
    /// <exception cref="AppError">A detail makes no sense.</exception>
    public Category ToCategory(string code, short sortOrder)
    {
        var category = new Category
        {
            Code = code, SortOrder = sortOrder, NameVi = "", NameEn = "", Icon = "", Colour = "", GeometryKinds = [], IsPublic = IsPublic, DefaultEffortHours = 0,
            AnswerDays = 0, Tools = [], Unit = "",
        };
        ApplyTo(category);
        return category;
    }

    /// <summary>Writes the details into a category.</summary>
    /// <exception cref="AppError">One makes no sense; the category is as it was.</exception>
    public void ApplyTo(Category category)
    {
        var (nameVi, nameEn) = (TextInput.Required(NameVi, "category.nameVi", 60), TextInput.Required(NameEn, "category.nameEn", 60));
        if (!IconForm().IsMatch(Icon))
            throw AppError.BadInput("category.icon", "Ký hiệu chỉ gồm chữ thường không dấu.", "A symbol's name has small letters only.");
        if (!ColourForm().IsMatch(Colour))
            throw AppError.BadInput("category.colour", "Màu phải có dạng #rrggbb.", "A colour is written #rrggbb.");
        if (GeometryKinds.Count == 0)
            throw AppError.BadInput("category.geometryKinds", "Chọn ít nhất một dạng: điểm, đường hoặc vùng.", "Choose one at least: point, line or area.");
        if (DefaultEffortHours is <= 0 or > 1_000)
            throw AppError.BadInput("category.defaultEffortHours", "Số giờ công phải lớn hơn 0 và tối đa 1000.", "Person-hours are more than 0 and 1000 at most.");
        if (AnswerDays is < 1 or > 365)
            throw AppError.BadInput("category.answerDays", "Hạn trả lời từ 1 đến 365 ngày.", "The time to answer is 1 to 365 days.");
        if (!Units.Contains(Unit))
            throw AppError.BadInput("category.unit", $"Đơn vị phải là một trong: {string.Join(", ", Units)}.", $"The unit is one of: {string.Join(", ", Units)}.");
        string[] tools = [.. Tools.Select(tool => TextInput.Clean(tool, "category.tools", 60)).OfType<string>().Distinct()];
        if (tools.Length > 20)
            throw AppError.BadInput("category.tools", "Tối đa 20 dụng cụ.", "20 tools at most.");
        (category.NameVi, category.NameEn, category.Icon, category.Colour) = (nameVi, nameEn, Icon, Colour.ToLowerInvariant());
        (category.GeometryKinds, category.IsPublic, category.Unit, category.Tools) = ([.. GeometryKinds.Distinct().Order()], IsPublic, Unit, tools);
        (category.DefaultEffortHours, category.AnswerDays, category.Version) = (DefaultEffortHours, (short)AnswerDays, category.Version + 1);
    }

    [GeneratedRegex("^[a-z]{1,30}$")]
    private static partial Regex IconForm();

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex ColourForm();
}

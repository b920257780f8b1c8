using GisPlatform.MapClient.Issues;
using GisPlatform.MapClient.Staff.Shell;

namespace GisPlatform.MapClient.Staff.Categories;

/// <summary>A category in the reader's language.</summary>
internal static class CategoryWords
{
    /// <summary>Kinds of geometry, and what they are called.</summary>
    public static IEnumerable<(string Kind, string Name)> Kinds =>
        [("POINT", InboxText.ShapePoint), ("LINE", InboxText.ShapeLine), ("POLYGON", InboxText.ShapePolygon)];

    /// <summary>What differs in two versions of a category: a field's name, and its value in the second one.</summary>
    public static IEnumerable<(string Field, string Value)> Differences(CategoryDetails before, CategoryDetails now) =>
        from pair in Fields(before).Zip(Fields(now))
        where pair.First.Value != pair.Second.Value
        select pair.Second;

    private static IEnumerable<(string Field, string Value)> Fields(CategoryDetails category) =>
    [
        (CategoryText.NameVi, category.NameVi), (CategoryText.NameEn, category.NameEn), (CategoryText.Icon, category.Icon), (CategoryText.Colour, category.Colour),
        (CategoryText.Kinds, string.Join(", ", Kinds.Where(kind => category.GeometryKinds.Contains(kind.Kind)).Select(kind => kind.Name))),
        (CategoryText.AnswerDays, $"{category.AnswerDays}"), (CategoryText.Effort, Numbers.Say(category.DefaultEffortHours)),
        (CategoryText.Unit, category.Unit == "pieces" ? IssueText.UnitPieces : category.Unit), (CategoryText.Tools, category.ToolLine),
        (CategoryText.MakePrivate, category.IsPublic ? StaffText.No : StaffText.Yes),
    ];
}

using GisPlatform.Api.Common;
using GisPlatform.Api.Places;

namespace GisPlatform.Api.Issues;

/// <summary>What a filter must keep to. Places are checked where they are read (<see cref="GeoInput"/>).</summary>
internal static class IssueFilterRules
{
    private const int LongestText = 200;
    private const double FarthestMetres = 100_000;

    /// <exception cref="AppError">A condition makes no sense.</exception>
    public static void Check(IssueFilter filter, PlaceData place)
    {
        if (filter.SeverityMin is < 1 or > 5 || filter.SeverityMax is < 1 or > 5)
            throw AppError.BadInput("where.severity", "Mức độ từ 1 đến 5.", "Severity runs from 1 to 5.");
        if (filter.SeverityMin > filter.SeverityMax)
            throw AppError.BadInput("where.severity", "'min' không được lớn hơn 'max'.", "'min' must not exceed 'max'.");
        if (filter.ReportedFrom > filter.ReportedBefore)
            throw AppError.BadInput("where.reported", "'from' phải trước 'before'.", "'from' must come before 'before'.");
        if (filter.Text?.Length > LongestText)
            throw AppError.BadInput("where.text", $"Tối đa {LongestText} ký tự.", $"{LongestText} characters at most.");
        if (filter.Metres is { } metres && !(metres is > 0 and <= FarthestMetres))
            throw AppError.BadInput("where.near.metres",
                $"Bán kính phải lớn hơn 0 và tối đa {FarthestMetres:F0} mét.", $"The radius must be over 0 and at most {FarthestMetres:F0} metres.");
        var known = place.PublicCategories.Select(category => category.Code).ToList();
        if (filter.Category?.FirstOrDefault(code => !known.Contains(code)) is { } unknown)
            throw AppError.BadInput("where.category",
                $"Không có loại '{unknown}'. Các loại: {string.Join(", ", known)}.", $"There is no category '{unknown}'. There are: {string.Join(", ", known)}.");
    }

    /// <summary>The parts of the wards asked for, or null when no ward was.</summary>
    /// <exception cref="AppError">No ward had that code on that date.</exception>
    public static int[]? PartsOf(IssueFilter filter, PlaceData place, DateOnly today) =>
        filter.Ward is null ? null : WardCodes.PartsOf(filter.Ward, filter.AsOf ?? today, place, "where.ward");
}

using System.Text.RegularExpressions;
using GisPlatform.Api.Common;
using GisPlatform.Api.Mail;
using GisPlatform.Data.Issues;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Issues;

/// <summary>A report as it comes in.</summary>
/// <param name="Key">Random UUID of the report, made by the sender.</param>
/// <param name="CategoryCode">What it is about.</param>
/// <param name="Title">A few words.</param>
/// <param name="Description">What is wrong.</param>
/// <param name="Geometry">Point, line or polygon, EPSG:4326.</param>
/// <param name="Address">Street and number, if told.</param>
/// <param name="ResidentsGroup">Residents' group, if told.</param>
/// <param name="Name">Of the reporter, if told; staff only.</param>
/// <param name="Phone">Likewise.</param>
/// <param name="Email">Likewise.</param>
/// <param name="Language">To write to the reporter in.</param>
/// <param name="Photos">Ids of photos that were uploaded for it.</param>
/// <param name="Proof">Proof of work, where one is asked for.</param>
public sealed record NewReport(
    string Key, string CategoryCode, string Title, string? Description, Geometry Geometry, string? Address, string? ResidentsGroup,
    string? Name, string? Phone, string? Email, string Language, IReadOnlyList<string>? Photos, string? Proof);

/// <summary>What a report must be, whatever it is about.</summary>
internal static partial class ReportRules
{
    /// <summary>The report, cleaned.</summary>
    /// <exception cref="AppError">An input breaks a rule; nothing is stored.</exception>
    public static NewReport Check(NewReport report, Category? category)
    {
        if (category is null)
            throw AppError.BadInput("input.category", "Không có loại này; xem 'categories'.", "There is no such category; see 'categories'.");
        CheckGeometry(report.Geometry, category, "input.geometry");
        var phone = TextInput.Clean(report.Phone, "input.reporter.phone", 30);
        if (phone is not null && !PhoneNumber().IsMatch(phone))
            throw AppError.BadInput("input.reporter.phone", "Số điện thoại gồm 8 đến 15 chữ số. Hãy sửa hoặc để trống.", "A phone number has 8 to 15 digits. Correct it or leave it empty.");
        return report with
        {
            Title = TextInput.Required(report.Title, "input.title", 120),
            Description = TextInput.Clean(report.Description, "input.description", 4_000, keepLines: true),
            Address = TextInput.Clean(report.Address, "input.address", 200),
            ResidentsGroup = TextInput.Clean(report.ResidentsGroup, "input.residentsGroup", 30),
            Name = TextInput.Clean(report.Name, "input.reporter.name", 100),
            Phone = phone,
            Email = MailAddressInput.Clean(report.Email, "input.reporter.email"),
        };
    }

    /// <summary>The geometry, if its category may have it.</summary>
    /// <exception cref="AppError">Another kind than the category's, too large, or no valid shape.</exception>
    public static Geometry CheckGeometry(Geometry geometry, Category category, string field)
    {
        GeometryKind? kind = geometry switch { Point => GeometryKind.Point, LineString => GeometryKind.Line, Polygon => GeometryKind.Polygon, _ => null };
        if (kind is null || geometry.IsEmpty || !category.GeometryKinds.Contains(kind.Value))
            throw AppError.BadInput(field, $"Loại '{category.NameVi}' cần hình dạng: {Kinds(category)}.", $"'{category.NameEn}' takes: {Kinds(category)}.");
        return ShapeInput.Checked(geometry, field);
    }

    private static string Kinds(Category category) => string.Join(", ", category.GeometryKinds.Select(kind => kind.ToString().ToUpperInvariant()));

    [GeneratedRegex(@"^\+?(?:[\s.()-]*[0-9]){8,15}$")]
    private static partial Regex PhoneNumber();
}

using System.Globalization;
using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Issues;

namespace GisPlatform.Api.Tiles;

/// <summary>
/// Reads the filter of a tile's URL. Its names are those of the map client's own URL, so that a shared link and its tiles agree:
/// <c>ward, asOf, category, status, severityMin, severityMax, from, to, text</c>; lists are separated by commas, dates are the place's.
/// </summary>
internal static class TileFilter
{
    /// <exception cref="AppError">A value is malformed.</exception>
    public static IssueFilter Read(IQueryCollection query, PlaceData place) => new()
    {
        Ward = List(query, "ward"),
        AsOf = Date(query, "asOf"),
        Category = List(query, "category"),
        Status = List(query, "status")?.Select(Status).ToList(),
        SeverityMin = Number(query, "severityMin"),
        SeverityMax = Number(query, "severityMax"),
        ReportedFrom = Date(query, "from") is { } from ? place.MidnightOf(from) : null,
        // The last day counts whole.
        ReportedBefore = Date(query, "to") is { } to ? place.MidnightOf(to.AddDays(1)) : null,
        Text = Value(query, "text"),
    };

    /// <summary>The date under <c>asOf</c>, or null.</summary>
    /// <exception cref="AppError">Not a date.</exception>
    public static DateOnly? AsOf(IQueryCollection query) => Date(query, "asOf");

    private static string? Value(IQueryCollection query, string name) =>
        query[name].ToString() is { Length: > 0 } value ? value : null;

    private static string[]? List(IQueryCollection query, string name) =>
        Value(query, name)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IssueStatus Status(string label) => UpperSnakeCase.TryParse<IssueStatus>(label, out var status)
        ? status
        : throw Bad("status", $"một trong {Labels}", $"one of {Labels}");

    private static int? Number(IQueryCollection query, string name) => Value(query, name) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw Bad(name, "số nguyên", "a whole number");

    private static DateOnly? Date(IQueryCollection query, string name) => Value(query, name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw Bad(name, "ngày dạng 2026-11-28", "a date like 2026-11-28");

    private static string Labels => string.Join(", ", UpperSnakeCase.LabelsOf(typeof(IssueStatus)));

    private static AppError Bad(string name, string vi, string en) =>
        AppError.BadInput(name, $"'{name}' phải là {vi}.", $"'{name}' must be {en}.");
}

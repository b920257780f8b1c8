using System.Globalization;
using GisPlatform.Data.Issues;

namespace GisPlatform.Api.Common;

/// <summary>Words of papers and pages, in the language of the reader.</summary>
/// <param name="IsEnglish">Else Vietnamese.</param>
public sealed record PaperWords(bool IsEnglish)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>In the language that the address of a request names: <c>?lang=en</c>, else Vietnamese.</summary>
    public static PaperWords Of(HttpRequest request) => new(request.Query["lang"] == "en");

    /// <summary>Code of the language.</summary>
    public string Language => IsEnglish ? "en" : "vi";

    /// <summary>How figures and names are written.</summary>
    public CultureInfo Culture => IsEnglish ? English : Vietnamese;

    /// <summary>The programme's name.</summary>
    public string Programme => Of("Ngày thứ 7 cùng dân", "Saturdays with the people");

    /// <summary>One of the two.</summary>
    public string Of(string vi, string en) => IsEnglish ? en : vi;

    /// <summary>The date, "Thứ bảy, ngày 28 tháng 11 năm 2026".</summary>
    public string Date(DateOnly date) => IsEnglish
        ? date.ToString("dddd, d MMMM yyyy", English)
        : string.Create(CultureInfo.InvariantCulture, $"Thứ bảy, ngày {date.Day} tháng {date.Month} năm {date.Year}");

    /// <summary>A date in short: 28/11/2026 or 28 Nov 2026.</summary>
    public string Day(DateOnly date) => IsEnglish ? date.ToString("d MMM yyyy", English) : date.ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A category's name.</summary>
    public string Name(Category category) => Of(category.NameVi, category.NameEn);

    /// <summary>A ward's name with the word for it.</summary>
    public string Ward(string name) => Of($"Phường {name}", $"{name} ward");

    /// <summary>A figure as people write it: 1.234,5 or 1,234.5.</summary>
    public string Figure(decimal value) => value.ToString("#,##0.##", Culture);

    /// <summary>A share in whole percent: 57%.</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0}%");

    /// <summary>A quantity with its unit; nothing where there is none.</summary>
    public string Quantity(decimal? value, string unit) => value is { } quantity ? $"{Figure(quantity)} {Unit(unit)}" : "";

    /// <summary>A unit of quantities.</summary>
    public string Unit(string unit) => unit == "pieces" ? Of("cái", "pieces") : unit;

    /// <summary>A path of this site in the reader's language.</summary>
    /// <param name="path">Path and query from the root, without a language.</param>
    public string Link(string path) => !IsEnglish ? path : path.Split('#') switch
    {
        [var page, var part] => $"{InEnglish(page)}#{part}",
        _ => InEnglish(path),
    };

    private static string InEnglish(string path) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang=en";
}

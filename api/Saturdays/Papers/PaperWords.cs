using System.Globalization;
using GisPlatform.Data.Issues;

namespace GisPlatform.Api.Saturdays.Papers;

/// <summary>Words of papers and pages, in the language of the reader.</summary>
/// <param name="IsEnglish">Else Vietnamese.</param>
public sealed record PaperWords(bool IsEnglish)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Code of the language.</summary>
    public string Language => IsEnglish ? "en" : "vi";

    /// <summary>The programme's name.</summary>
    public string Programme => Of("Ngày thứ 7 cùng dân", "Saturdays with the people");

    /// <summary>One of the two.</summary>
    public string Of(string vi, string en) => IsEnglish ? en : vi;

    /// <summary>The date, "Thứ bảy, ngày 28 tháng 11 năm 2026".</summary>
    public string Date(DateOnly date) => IsEnglish
        ? date.ToString("dddd, d MMMM yyyy", English)
        : string.Create(CultureInfo.InvariantCulture, $"Thứ bảy, ngày {date.Day} tháng {date.Month} năm {date.Year}");

    /// <summary>A category's name.</summary>
    public string Name(Category category) => Of(category.NameVi, category.NameEn);

    /// <summary>A figure as people write it: 1.234,5 or 1,234.5.</summary>
    public string Figure(decimal value) => value.ToString("#,##0.##", IsEnglish ? English : Vietnamese);

    /// <summary>A quantity with its unit; nothing where there is none.</summary>
    public string Quantity(decimal? value, string unit) => value is { } quantity ? $"{Figure(quantity)} {Unit(unit)}" : "";

    /// <summary>A unit of quantities.</summary>
    public string Unit(string unit) => unit == "pieces" ? Of("cái", "pieces") : unit;
}

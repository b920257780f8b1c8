using System.Globalization;
using System.Text;

namespace GisPlatform.Api.Wards;

/// <summary>A ward's name as it stands in addresses: <c>cat-dai</c>.</summary>
public static class WardSlug
{
    /// <summary>In small letters without marks; words joined by hyphens.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (letter == 'đ')
                slug.Append('d');
            else if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}

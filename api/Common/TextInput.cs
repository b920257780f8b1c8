using System.Globalization;
using System.Text;

namespace GisPlatform.Api.Common;

/// <summary>Cleans words that people typed. Markup and emoji stay: they are shown as text.</summary>
public static class TextInput
{
    /// <summary>The words in one normal form (NFC), without what cannot be seen: control characters and marks that turn the direction of reading.</summary>
    /// <param name="words">As typed; null and blanks are nothing.</param>
    /// <param name="field">The input's name.</param>
    /// <param name="most">How many characters it may have, as people count them.</param>
    /// <param name="keepLines">Whether it may have several lines; else they are joined.</param>
    /// <exception cref="AppError">It is longer.</exception>
    public static string? Clean(string? words, string field, int most, bool keepLines = false)
    {
        if (words is null)
            return null;
        var kept = new StringBuilder(words.Length);
        foreach (var rune in words.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n')
                kept.Append(keepLines ? '\n' : ' ');
            else if (!Rune.IsControl(rune) && !TurnsDirection(rune.Value) && rune != Rune.ReplacementChar)
                kept.Append(rune.ToString());
        }

        var clean = kept.ToString().Normalize(NormalizationForm.FormC).Trim();
        // One letter may carry any number of marks: what people count as few characters may be a flood.
        var length = clean.Length > most * MostUnitsEach ? clean.Length : new StringInfo(clean).LengthInTextElements;
        return length > most
            ? throw AppError.BadInput(field, $"'{field}' dài {length} ký tự, tối đa {most}.", $"'{field}' has {length} characters; {most} at most.")
            : clean.EnumerateRunes().Any(IsSeen) ? clean : null;
    }

    /// <summary>The same, where something must be said.</summary>
    /// <exception cref="AppError">It is empty or too long.</exception>
    public static string Required(string? words, string field, int most) =>
        Clean(words, field, most) ?? throw AppError.BadInput(field, $"'{field}' còn trống.", $"'{field}' is empty.");

    private const int MostUnitsEach = 4;

    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark);

    // Embeddings, overrides and isolates (Unicode Standard Annex 9); plain right-to-left letters need none.
    private static bool TurnsDirection(int rune) => rune is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C;
}

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
    /// <exception cref="AppError">It is longer.</exception>
    public static string? Clean(string? words, string field, int most)
    {
        if (words is null)
            return null;
        var kept = new StringBuilder(words.Length);
        foreach (var rune in words.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n' || !(Rune.IsControl(rune) || TurnsDirection(rune.Value)))
                kept.Append(rune.Value == Rune.ReplacementChar.Value ? "" : rune.ToString());
        }

        var clean = kept.ToString().Normalize(NormalizationForm.FormC).Trim();
        var length = new StringInfo(clean).LengthInTextElements;
        return length > most
            ? throw AppError.BadInput(field, $"'{field}' dài {length} ký tự, tối đa {most}.", $"'{field}' has {length} characters; {most} at most.")
            : clean.Length == 0 ? null : clean;
    }

    /// <summary>The same, where something must be said.</summary>
    /// <exception cref="AppError">It is empty or too long.</exception>
    public static string Required(string? words, string field, int most) =>
        Clean(words, field, most) ?? throw AppError.BadInput(field, $"'{field}' còn trống.", $"'{field}' is empty.");

    // Embeddings, overrides and isolates (Unicode Standard Annex 9); plain right-to-left letters need none.
    private static bool TurnsDirection(int rune) => rune is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C;
}

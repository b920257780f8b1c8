using System.Globalization;

namespace GisPlatform.MapClient;

/// <summary>
/// The words of a query string by their names; what makes no sense is taken as absent, so that an old or mistyped link still opens. The framework's own
/// parser would bring two more assemblies into the first load.
/// </summary>
public sealed class QueryWords
{
    private readonly Dictionary<string, string> _words = new(StringComparer.OrdinalIgnoreCase);

    private QueryWords()
    {
    }

    /// <summary>The word of a name, unescaped; those of a name that stands several times are joined by commas; null where there is none.</summary>
    public string? this[string name] => _words.GetValueOrDefault(name);

    /// <summary>Reads a query string, or what follows a "#".</summary>
    public static QueryWords Parse(string query)
    {
        var words = new QueryWords();
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var split = part.IndexOf('=', StringComparison.Ordinal);
            if (split < 0)
                continue;
            var (name, word) = (Plain(part[..split]), Plain(part[(split + 1)..]));
            words._words[name] = words._words.TryGetValue(name, out var before) ? $"{before},{word}" : word;
        }

        return words;
    }

    /// <summary>A word that is more than blanks.</summary>
    public string? Word(string name) => string.IsNullOrWhiteSpace(this[name]) ? null : this[name]!.Trim();

    /// <summary>Words between commas.</summary>
    public string[] List(string name) => this[name]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>A day.</summary>
    public DateOnly? Date(string name) =>
        DateOnly.TryParseExact(this[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>A whole number from a least to a most.</summary>
    public int? Number(string name, int least, int most) =>
        int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    /// <summary>A value of an enum; its first one where there is none.</summary>
    public T Enum<T>(string name) where T : struct, Enum =>
        System.Enum.TryParse<T>(this[name], ignoreCase: true, out var value) && System.Enum.IsDefined(value) ? value : default;

    /// <summary>Numbers between separators; null where one of them is none.</summary>
    public double[]? Numbers(string name, char separator)
    {
        var numbers = new List<double>();
        foreach (var part in this[name]?.Split(separator) ?? [])
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
                return null;
            numbers.Add(number);
        }

        return [.. numbers];
    }

    private static string Plain(string escaped) => Uri.UnescapeDataString(escaped.Replace('+', ' '));
}

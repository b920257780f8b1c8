namespace GisPlatform.MapClient;

/// <summary>The words of a query string by their names. The framework's own parser would bring two more assemblies into the first load.</summary>
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

    private static string Plain(string escaped) => Uri.UnescapeDataString(escaped.Replace('+', ' '));
}

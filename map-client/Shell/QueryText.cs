namespace GisPlatform.MapClient;

/// <summary>A query string that is being written. What is at its default is not named, so that links stay short.</summary>
public sealed class QueryText
{
    private readonly List<string> _parts = [];

    /// <summary>Adds a word; null or nothing is left out.</summary>
    public void Add(string name, string? value)
    {
        // Commas, slashes and colons need no escape in a query, and links read better without.
        if (!string.IsNullOrEmpty(value))
            _parts.Add($"{name}={Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal).Replace("%2F", "/", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal)}");
    }

    /// <summary>The query string, without its question mark.</summary>
    public override string ToString() => string.Join('&', _parts);
}

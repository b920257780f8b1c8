using System.Collections.Concurrent;

namespace GisPlatform.MapClient.Api;

/// <summary>The texts of the client's operations.</summary>
public static class Operations
{
    private static readonly ConcurrentDictionary<string, string> Texts = new();

    /// <summary>Names of all operations.</summary>
    public static IEnumerable<string> Names =>
        from resource in typeof(Operations).Assembly.GetManifestResourceNames()
        where resource.EndsWith(".graphql", StringComparison.Ordinal)
        select Path.GetFileNameWithoutExtension(resource);

    /// <summary>The text of one.</summary>
    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public static string Read(string name) => Texts.GetOrAdd(name, static name =>
    {
        using var stream = typeof(Operations).Assembly.GetManifestResourceStream($"{name}.graphql")
            ?? throw new InvalidOperationException($"No operation {name}.graphql.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });
}

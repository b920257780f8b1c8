using System.Collections.Concurrent;
using System.Reflection;

namespace GisPlatform.MapClient.Api;

/// <summary>The texts of the client's operations.</summary>
public static class Operations
{
    private static readonly ConcurrentDictionary<string, string> Texts = new();

    /// <summary>Names of the operations of a part of the client.</summary>
    public static IEnumerable<string> NamesIn(Assembly part) =>
        from resource in part.GetManifestResourceNames()
        where resource.EndsWith(".graphql", StringComparison.Ordinal)
        select Path.GetFileNameWithoutExtension(resource);

    /// <summary>The text of one.</summary>
    /// <param name="name">Its name, of which all parts together have one.</param>
    /// <param name="part">The part of the client that has it.</param>
    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public static string Read(string name, Assembly part) => Texts.GetOrAdd(name, static (name, part) =>
    {
        using var stream = part.GetManifestResourceStream($"{name}.graphql")
            ?? throw new InvalidOperationException($"No operation {name}.graphql.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }, part);
}

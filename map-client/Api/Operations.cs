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
        where resource.EndsWith(".graphql", StringComparison.Ordinal) && !resource.EndsWith(".fragment.graphql", StringComparison.Ordinal)
        select Path.GetFileNameWithoutExtension(resource);

    /// <summary>The text of one, with the fragments that it names.</summary>
    /// <param name="name">Its name, of which all parts together have one.</param>
    /// <param name="part">The part of the client that has it; its fragments are in that part or in the first one.</param>
    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public static string Read(string name, Assembly part) => Texts.GetOrAdd(name, static (name, part) =>
    {
        List<string> texts = [File($"{name}.graphql", part) ?? throw new InvalidOperationException($"No operation {name}.graphql.")];
        HashSet<string> named = [];
        // A fragment may name others.
        for (var n = 0; n < texts.Count; n++)
        {
            foreach (var spread in texts[n].Split("...").Skip(1).Select(rest => string.Concat(rest.TakeWhile(char.IsLetter))).Where(named.Add))
            {
                // One that no file has stands in the operation's own, or the server says that it is missing.
                if ((File($"{spread}.fragment.graphql", part) ?? File($"{spread}.fragment.graphql", typeof(Operations).Assembly)) is { } fragment)
                    texts.Add(fragment);
            }
        }

        return string.Join('\n', texts);
    }, part);

    private static string? File(string name, Assembly part)
    {
        using var stream = part.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

using System.Reflection;

namespace GisPlatform.Data;

/// <summary>SQL that lies in <c>.sql</c> files and is embedded in an assembly under its path from the project.</summary>
public static class EmbeddedSql
{
    /// <summary>The text of one file.</summary>
    /// <param name="assembly">The assembly that carries it.</param>
    /// <param name="path">For instance <c>Tiles/WardTile.sql</c>.</param>
    /// <exception cref="InvalidOperationException">No such file is embedded.</exception>
    public static string Read(Assembly assembly, string path)
    {
        using var stream = assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"{path} is not embedded in {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>All embedded <c>.sql</c> files below a folder, in order of their paths.</summary>
    public static IEnumerable<(string Path, string Sql)> ReadAll(Assembly assembly, string folder = "") =>
        from path in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)
        where path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(".sql", StringComparison.Ordinal)
        select (path, Read(assembly, path));
}

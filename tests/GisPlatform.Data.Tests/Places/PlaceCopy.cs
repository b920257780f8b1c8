using GisPlatform.Loader.Places;
using GisPlatform.Testing;

namespace GisPlatform.Data.Tests.Places;

/// <summary>A copy of Lê Chân's folder that a test may change.</summary>
public sealed class PlaceCopy : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("gis-place-").FullName;

    public PlaceCopy()
    {
        Folder = new PlaceFolder(Path.Combine(_root, "le-chan"));
        var original = Repository.PathOf("data", "places", "le-chan");
        foreach (var file in Directory.GetFiles(original, "*", SearchOption.AllDirectories))
        {
            var copy = Folder.PathOf(Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public PlaceFolder Folder { get; }

    public void Replace(string file, string from, string to)
    {
        var text = File.ReadAllText(Folder.PathOf(file));
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(Folder.PathOf(file), text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}

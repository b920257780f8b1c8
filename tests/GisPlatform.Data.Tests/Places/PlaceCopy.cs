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
        Directory.CreateDirectory(Folder.Root);
        foreach (var file in Directory.GetFiles(Repository.PathOf("data", "places", "le-chan")))
            File.Copy(file, Folder.PathOf(Path.GetFileName(file)));
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

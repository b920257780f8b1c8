namespace GisPlatform.Data.Tests.Local;

/// <summary>A folder of a test's own.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("gis-").FullName;

    public TemporaryFolder() => File.SetUnixFileMode(Path, (UnixFileMode)0b111_101_101);

    public string Combine(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

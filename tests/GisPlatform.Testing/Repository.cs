namespace GisPlatform.Testing;

/// <summary>Where the files of the repository are.</summary>
public static class Repository
{
    /// <summary>The folder of <c>GisPlatform.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file or folder by its path from the root.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GisPlatform.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("GisPlatform.sln is not above the tests.");
    }
}

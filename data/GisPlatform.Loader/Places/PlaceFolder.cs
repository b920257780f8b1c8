using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GisPlatform.Loader.Places;

/// <summary>A folder of <c>data/places</c>: everything that makes the platform serve one district.</summary>
/// <param name="Root">Full path.</param>
public sealed record PlaceFolder(string Root)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The folder's name.</summary>
    public string Code => Path.GetFileName(Root);

    /// <summary>Finds <c>data/places/NAME</c> from the current folder upwards, or takes the path of a folder.</summary>
    /// <exception cref="LoadException">There is none.</exception>
    public static PlaceFolder Find(string nameOrPath)
    {
        var candidates = new List<string> { Path.GetFullPath(nameOrPath) };
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
            candidates.Add(Path.Combine(folder.FullName, "data", "places", nameOrPath));
        var found = candidates.FirstOrDefault(candidate => File.Exists(Path.Combine(candidate, "place.json")))
            ?? throw new LoadException($"No place '{nameOrPath}': expected data/places/{nameOrPath}/place.json, or a path to such a folder.");
        return new PlaceFolder(found);
    }

    /// <summary>Full path of one of its files.</summary>
    public string PathOf(string name) => Path.Combine(Root, name);

    /// <summary>Whether it has that file.</summary>
    public bool Has(string name) => File.Exists(PathOf(name));

    /// <summary>Reads a JSON file.</summary>
    /// <exception cref="LoadException">The file is missing or malformed.</exception>
    public T ReadJson<T>(string name)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(PathOf(name)), Json) ?? throw new JsonException("is empty");
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            throw new LoadException($"{Code}/{name}: {exception.Message}", exception);
        }
    }

    /// <summary>SHA-256 over names and contents of all its files, and of the choice that goes with them.</summary>
    public string Hash(bool withDemo)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(Root, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        hash.AppendData([withDemo ? (byte)1 : (byte)0]);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

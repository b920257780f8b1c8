using GisPlatform.Testing;

namespace GisPlatform.MapClient.Tests.Api;

/// <summary>The client's operations, by where their files are.</summary>
internal static class OperationFiles
{
    /// <summary>Names of the operations in folders of <c>map-client/Staff</c>, sorted; fragments are parts of operations.</summary>
    public static IEnumerable<string> OfStaff(params string[] features) => features
        .SelectMany(feature => Directory.GetFiles(Repository.PathOf("map-client", "Staff", feature), "*.graphql", SearchOption.AllDirectories))
        .Select(file => Path.GetFileNameWithoutExtension(file)!)
        .Where(name => !name.EndsWith(".fragment", StringComparison.Ordinal))
        .Order();
}

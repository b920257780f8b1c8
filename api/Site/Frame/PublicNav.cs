namespace GisPlatform.Api.Site.Frame;

/// <summary>A link at the head of each page for everybody.</summary>
/// <param name="Path">Path from the root.</param>
/// <param name="Vi">In Vietnamese.</param>
/// <param name="En">In English.</param>
internal sealed record PublicNav(string Path, string Vi, string En)
{
    /// <summary>All of them, in order.</summary>
    public static readonly IReadOnlyList<PublicNav> All =
    [
        new("/", "Bản đồ", "Map"),
        new("/ward", "Phường tôi", "My ward"),
        new("/saturdays", "Thứ 7", "Saturdays"),
        new("/murals", "Tranh", "Murals") { Single = "/mural/" },
    ];

    /// <summary>How the addresses of its single pages begin, where that is another way.</summary>
    public string Single { get; init; } = $"{Path}/";

    /// <summary>Whether a page belongs to it.</summary>
    public bool Has(string address) => address.Split('?')[0] is var path
        && (path == Path || (Path != "/" && (path.StartsWith($"{Path}/", StringComparison.Ordinal) || path.StartsWith(Single, StringComparison.Ordinal))));
}

using System.ComponentModel.DataAnnotations;

namespace GisPlatform.Api.Site;

/// <summary>Configuration <c>Map:Background</c>: an online raster map in place of the built-in base map. None is needed.</summary>
public sealed class MapBackground : IValidatableObject
{
    private static readonly string[] Placeholders = ["{z}", "{x}", "{y}"];

    /// <summary>URL template with {z}, {x} and {y}, for instance <c>https://tile.example.org/{z}/{x}/{y}.png</c>. Empty: the built-in base map.</summary>
    public string? Tiles { get; init; }

    /// <summary>The credit that its owner asks for.</summary>
    public string? Attribution { get; init; }

    /// <summary>Pixels of a tile's side.</summary>
    [Range(128, 1024)]
    public int TileSize { get; init; } = 256;

    /// <summary>The highest zoom that it has.</summary>
    [Range(0, 22)]
    public int MaxZoom { get; init; } = 19;

    /// <summary>Whether one is configured.</summary>
    public bool IsSet => !string.IsNullOrEmpty(Tiles);

    /// <summary>Scheme, host and port, for the page's Content-Security-Policy; null: none.</summary>
    public string? Origin => IsSet ? new Uri(Tiles!).GetLeftPart(UriPartial.Authority) : null;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsSet)
            yield break;
        if (!Uri.TryCreate(Tiles, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")
            || !Placeholders.All(part => Tiles!.Contains(part, StringComparison.Ordinal)))
            yield return new ValidationResult("Map:Background:Tiles must be an http or https address with {z}, {x} and {y}.");
        if (string.IsNullOrWhiteSpace(Attribution))
            yield return new ValidationResult("Map:Background:Attribution is missing: the tiles' owner wants to be named.");
    }
}

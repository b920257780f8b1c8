using System.Globalization;
using System.Text;
using GisPlatform.Loader.Places;
using GisPlatform.PhotoStore;

namespace GisPlatform.Loader.Murals;

/// <summary>
/// Pictures of demonstration murals, put together from a place's folder <c>murals/</c>: a motif, painted in the colours of a palette, on a wall.
/// A motif is 1,600 × 1,000 and names its colours like <c>{{sky1}}</c>; a wall is 1,600 × 1,200 and has the place of the motif, <c>{{art}}</c>.
/// </summary>
/// <param name="folder">The place.</param>
internal sealed class MuralArt(PlaceFolder folder)
{
    private const string Folder = "murals";
    private const int Width = 1_600;
    private const int Height = 1_200;

    private readonly Lazy<Dictionary<string, Dictionary<string, string>>> _palettes =
        new(() => folder.ReadJson<Dictionary<string, Dictionary<string, string>>>($"{Folder}/palettes.json"));

    /// <summary>The pictures of a row: the whole, then a part where one is named. None where the row has no art.</summary>
    /// <exception cref="FormatException">A file, palette or colour is missing, or the row is malformed; the message names the column.</exception>
    public IReadOnlyList<byte[]> Of(MuralRow row)
    {
        if (row.Art is not { } art)
            return row.Detail is null ? [] : throw MuralRow.Fault("detail", "is of no picture: 'art' is empty");
        var whole = Compose(art);
        return row.Detail is { } detail ? [Bytes(whole), Bytes(Crop(whole, detail))] : [Bytes(whole)];
    }

    /// <summary>The id of a picture: drawing it again gives the same.</summary>
    public static string HashOf(byte[] picture) => PhotoAddress.HashOf(PhotoAddress.IdOf(picture));

    private string Compose(string art)
    {
        if (art.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var motif, var palette, var wall, .. var rest] || rest is not ([] or ["mirror"]))
            throw MuralRow.Fault("art", $"'{art}' is not like 'hoa-phuong trua-he he-pho' or 'hoa-phuong trua-he he-pho mirror'");
        if (!_palettes.Value.TryGetValue(palette, out var colours))
            throw MuralRow.Fault("art", $"palettes.json has no palette '{palette}'");
        var painted = Read("motifs", motif);
        painted = painted[(painted.IndexOf('>', StringComparison.Ordinal) + 1)..painted.LastIndexOf("</svg>", StringComparison.Ordinal)];
        foreach (var (name, colour) in colours)
            painted = painted.Replace($"{{{{{name}}}}}", colour, StringComparison.Ordinal);
        if (painted.IndexOf("{{", StringComparison.Ordinal) is >= 0 and var at)
            throw MuralRow.Fault("art", $"palette '{palette}' has no colour for '{painted[at..(painted.IndexOf("}}", at, StringComparison.Ordinal) + 2)]}' of motif '{motif}'");
        return Read("walls", wall).Replace("{{art}}", rest.Length == 0 ? painted : $"<g transform=\"translate({Width} 0) scale(-1 1)\">{painted}</g>", StringComparison.Ordinal);
    }

    private string Read(string kind, string name)
    {
        var path = $"{Folder}/{kind}/{name}.svg";
        return name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') && folder.Has(path)
            ? File.ReadAllText(folder.PathOf(path))
            : throw MuralRow.Fault("art", $"there is no file {path}");
    }

    private static string Crop(string whole, string detail)
    {
        var numbers = detail.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
        if (numbers is not [>= 0 and var left, >= 0 and var top, > 0 and var width, > 0 and var height] || left + width > Width || top + height > Height)
            throw MuralRow.Fault("detail", $"'{detail}' is not like '400 180 800 600': left, top, width and height within {Width} × {Height}");
        // A part is drawn as large as the whole.
        return whole.Replace($"viewBox=\"0 0 {Width} {Height}\"", $"viewBox=\"{left} {top} {width} {height}\"", StringComparison.Ordinal);
    }

    private static byte[] Bytes(string svg) => Encoding.UTF8.GetBytes(svg);
}

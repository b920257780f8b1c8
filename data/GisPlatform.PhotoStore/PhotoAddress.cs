using System.Security.Cryptography;
using System.Text;

namespace GisPlatform.PhotoStore;

/// <summary>
/// What names a photo. The <i>id</i> is SHA-256 of what was uploaded, so the same upload has the same; only who uploaded it knows it. The
/// <i>hash</i> is SHA-256 of the id: it stands in URLs, and nobody can attach a photo by what they see there.
/// </summary>
public static class PhotoAddress
{
    /// <summary>The id of an upload, 64 hexadecimal digits.</summary>
    public static string IdOf(byte[] upload) => Convert.ToHexStringLower(SHA256.HashData(upload));

    /// <summary>The hash that belongs to an id.</summary>
    public static string HashOf(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(id)));

    /// <summary>Whether a text has the form of an id and of a hash.</summary>
    public static bool IsWellFormed(string? text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);
}

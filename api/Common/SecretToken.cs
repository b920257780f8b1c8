using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace GisPlatform.Api.Common;

/// <summary>Random secrets for links in mails. The database keeps only their hashes.</summary>
public static class SecretToken
{
    private const int Bytes = 32;

    /// <summary>A new one, fit for an address.</summary>
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The hash that the database keeps.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

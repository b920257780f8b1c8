using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace GisPlatform.Data.Accounts;

/// <summary>The secret in an invitation's link.</summary>
public static class InvitationToken
{
    /// <summary>256 random bits, fit for an address.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What the database keeps of it.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

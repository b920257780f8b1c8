using System.Security.Cryptography;
using System.Text;

namespace GisPlatform.Api.Common;

/// <summary>
/// A random UUID that a client makes up: for one report, so that sending it again changes nothing and only its maker may withdraw it;
/// or for one device, to tell residents apart. The database has only its hash, so nobody who reads the database can use it.
/// </summary>
public static class ClientKey
{
    /// <summary>The hash that the database keeps.</summary>
    /// <exception cref="AppError">No UUID, or the empty one.</exception>
    public static string Hash(string key, string field) => Guid.TryParse(key, out var uuid) && uuid != Guid.Empty
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(uuid.ToString("D"))))
        : throw AppError.BadInput(field, $"'{field}' phải là một UUID ngẫu nhiên.", $"'{field}' must be a random UUID.");
}

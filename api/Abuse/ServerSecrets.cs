using System.Collections.Concurrent;
using System.Security.Cryptography;
using GisPlatform.Data;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Abuse;

/// <summary>Random keys that all servers on one database share. Made when first asked for.</summary>
public sealed class ServerSecrets(IDbContextFactory<GisDbContext> database)
{
    private const int Bytes = 32;
    private readonly ConcurrentDictionary<string, byte[]> _known = [];

    /// <summary>A key by what it is for.</summary>
    public async ValueTask<byte[]> GetAsync(string name, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(name, out var known))
            return known;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var value = RandomNumberGenerator.GetBytes(Bytes);
        // Whichever server is first decides.
        await context.Database.ExecuteSqlAsync($"insert into server_secret (name, value) values ({name}, {value}) on conflict do nothing", cancellationToken);
        return _known[name] = await context.ServerSecrets.Where(secret => secret.Name == name).Select(secret => secret.Value).SingleAsync(cancellationToken);
    }
}

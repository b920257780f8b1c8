using System.Diagnostics;
using GisPlatform.Data.Local;
using Npgsql;

namespace GisPlatform.Loader.Backups;

/// <summary>PostgreSQL's own programs (<c>pg_dump</c>, <c>pg_restore</c>, <c>psql</c>), run on one database.</summary>
/// <param name="connectionString">The database.</param>
/// <param name="version">Major version of its server.</param>
internal sealed class PostgresClient(string connectionString, int version)
{
    /// <summary>The programs for a database's server.</summary>
    public static async Task<PostgresClient> ForAsync(string connectionString, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return new(connectionString, connection.PostgreSqlVersion.Major);
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="LoadException">It is missing, or failed: its words are in the message.</exception>
    public async Task RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Find(program), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Settings())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
            await process.WaitForExitAsync(cancellationToken);
            await output;
            if (process.ExitCode != 0)
                throw new LoadException($"{program} failed: {(await errors).Trim()}");
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    // That of the server's version: a newer one's script may set what the server does not know, an older one refuses.
    private string Find(string program) => PostgresInstallation.All
        .Where(found => found.Version >= version && File.Exists(found.Program(program)))
        .MinBy(found => found.Version)?.Program(program)
        ?? throw new LoadException($"{program} of PostgreSQL {version} is missing. Install it: apt-get install postgresql-client-{version}");

    // In the environment, for other users see the arguments of a process.
    private IEnumerable<(string Name, string? Value)> Settings()
    {
        var to = new NpgsqlConnectionStringBuilder(connectionString);
        yield return ("PGHOST", to.Host);
        yield return ("PGPORT", $"{to.Port}");
        yield return ("PGDATABASE", to.Database);
        yield return ("PGUSER", to.Username);
        yield return ("PGPASSWORD", to.Password);
        yield return ("PGSSLMODE", to.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => $"{mode}".ToLowerInvariant() });
        yield return ("PGSSLROOTCERT", to.RootCertificate);
    }
}

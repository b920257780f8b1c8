using System.Net.Sockets;
using Npgsql;

namespace GisPlatform.Data;

/// <summary>A database that this platform cannot work with; the message is one sentence for the person who set it up.</summary>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="inner">The cause.</param>
public sealed class DatabaseSetupException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Looks at a database before anything is done to it.</summary>
public static class DatabaseCheck
{
    /// <summary>Makes sure that the server answers, the database exists and PostGIS can be used.</summary>
    /// <exception cref="DatabaseSetupException">One of these is not so.</exception>
    public static async Task EnsureUsableAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        const string sql = "select exists (select from pg_available_extensions where name = 'postgis')";
        try
        {
            await using var command = dataSource.CreateCommand(sql);
            if (await command.ExecuteScalarAsync(cancellationToken) is true)
                return;
        }
        catch (Exception exception) when (exception is NpgsqlException or SocketException or TimeoutException)
        {
            throw new DatabaseSetupException($"The database at {Describe(dataSource)} cannot be used: {Cause(exception)}. "
                + "Check ConnectionStrings__Gis, or unset it to use the embedded database.", exception);
        }

        throw new DatabaseSetupException($"The server at {Describe(dataSource)} has no PostGIS. "
            + "Install it there (Debian: apt-get install postgresql-15-postgis-3, with your PostgreSQL's version), or unset "
            + "ConnectionStrings__Gis to use the embedded database.");
    }

    private static string Cause(Exception exception) =>
        exception is PostgresException postgres ? postgres.MessageText : (exception.InnerException ?? exception).Message.TrimEnd('.');

    // Never the connection string itself: it holds the password.
    private static string Describe(NpgsqlDataSource dataSource)
    {
        var settings = new NpgsqlConnectionStringBuilder(dataSource.ConnectionString);
        return $"{settings.Host}:{settings.Port}/{settings.Database}";
    }
}

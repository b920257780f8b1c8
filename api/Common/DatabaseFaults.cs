using System.Net.Sockets;
using Npgsql;

namespace GisPlatform.Api.Common;

/// <summary>Tells a database that is away from a fault of ours.</summary>
public static class DatabaseFaults
{
    /// <summary>Whether the database could not be reached, is starting or stopping, or dropped the connection.</summary>
    public static bool IsUnavailable(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is PostgresException postgres)
                return postgres.SqlState.StartsWith("57P", StringComparison.Ordinal)
                    || postgres.SqlState.StartsWith("08", StringComparison.Ordinal)
                    || postgres.SqlState is "53300" or "3D000";
            if (exception is NpgsqlException { IsTransient: true } or SocketException)
                return true;
        }

        return false;
    }

    /// <summary>Whether the database stopped a statement because its time was up.</summary>
    public static bool IsTimeout(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled })
                return true;
        }

        return false;
    }

    /// <summary>The refusal that tells of it.</summary>
    public static AppError Unavailable() => new(ErrorCode.DatabaseUnavailable, null,
        "Cơ sở dữ liệu tạm thời không truy cập được. Hãy thử lại sau ít phút.",
        "The database cannot be reached just now. Try again in a few minutes.");
}

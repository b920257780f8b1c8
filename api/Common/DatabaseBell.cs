using System.Collections.Concurrent;
using Npgsql;

namespace GisPlatform.Api.Common;

/// <summary>
/// Hears what the database announces (LISTEN), on one connection a server. After the connection was lost it tells every listener
/// so, because what was announced meanwhile is gone.
/// </summary>
public sealed partial class DatabaseBell(NpgsqlDataSource source, TimeProvider clock, ILogger<DatabaseBell> logger) : BackgroundService
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, Action<string?>> _listeners = [];

    /// <summary>Calls back for each announcement with its payload, and with null when some may have been missed. To be asked for before the server starts.</summary>
    /// <param name="channel">Name of the channel; one listener each.</param>
    /// <param name="listener">Must return at once.</param>
    public void Listen(string channel, Action<string?> listener) => _listeners[channel] = listener;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = TimeSpan.Zero;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await HearAsync(() => pause = TimeSpan.Zero, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogLost(exception.Message);
                pause = pause == TimeSpan.Zero ? TimeSpan.FromMilliseconds(100) : Min(pause * 2, LongestPause);
                await Task.Delay(pause, clock, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task HearAsync(Action connected, CancellationToken cancellationToken)
    {
        // A connection that failed is not given back to the pool, so it never goes on listening for somebody else.
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, notice) => Tell(notice.Channel, notice.Payload);
        foreach (var channel in _listeners.Keys)
            await RunAsync(connection, $"listen \"{channel}\"", cancellationToken);
        connected();
        foreach (var channel in _listeners.Keys)
            Tell(channel, null);
        while (true)
        {
            // A server that vanished without a word is found out by asking it.
            if (!await connection.WaitAsync(Silence, cancellationToken))
                await RunAsync(connection, "select 1", cancellationToken);
        }
    }

    private void Tell(string channel, string? payload)
    {
        if (_listeners.TryGetValue(channel, out var listener))
            listener(payload);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    [LoggerMessage(LogLevel.Warning, "The database's announcements cannot be heard; trying again: {Reason}")]
    private partial void LogLost(string reason);
}

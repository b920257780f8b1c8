namespace GisPlatform.Api.Common;

/// <summary>Does some work now and then. A turn that fails, for instance because the database is away, is made up for by the next.</summary>
public abstract partial class RepeatedWork(TimeSpan pause, TimeProvider clock, ILogger logger) : BackgroundService
{
    /// <summary>One turn.</summary>
    protected abstract Task RunOnceAsync(CancellationToken cancellationToken);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(logger, GetType().Name, exception.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Work} failed; the next turn makes up for it: {Reason}")]
    private static partial void LogFailed(ILogger logger, string work, string reason);
}

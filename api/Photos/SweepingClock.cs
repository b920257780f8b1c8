namespace GisPlatform.Api.Photos;

/// <summary>Sweeps now and then.</summary>
internal sealed partial class SweepingClock(SweepPhotos sweep, TimeProvider clock, ILogger<SweepingClock> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var (rows, files) = await sweep.RunAsync(stoppingToken);
                if (rows + files > 0)
                    LogSwept(rows, files);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The database or the store may be away; the next turn does it.
                LogFailed(exception.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "{Rows} uploads that nobody attached are forgotten, the files of {Files} photos are deleted")]
    private partial void LogSwept(int rows, int files);

    [LoggerMessage(LogLevel.Warning, "Photos could not be swept: {Reason}")]
    private partial void LogFailed(string reason);
}

using GisPlatform.Api.Common;
using Microsoft.Extensions.Options;

namespace GisPlatform.Api.Mail;

/// <summary>Sends mail when the database says that there is some, and looks now and then for what is to be tried again.</summary>
internal sealed partial class MailClock : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenCleanings = TimeSpan.FromHours(1);
    private readonly SemaphoreSlim _rung = new(0, 1);
    private readonly SendMail _sending;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _pause;
    private readonly ILogger<MailClock> _logger;

    public MailClock(SendMail sending, DatabaseBell bell, IOptions<MailOptions> options, TimeProvider clock, ILogger<MailClock> logger)
    {
        (_sending, _clock, _logger) = (sending, clock, logger);
        _pause = options.Value.RetryAfter < LongestPause ? options.Value.RetryAfter : LongestPause;
        bell.Listen("mail_message", _ => Ring());
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? cleanedAt = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _rung.WaitAsync(_pause, stoppingToken);
                await _sending.RunAsync(stoppingToken);
                if (cleanedAt is null || _clock.GetElapsedTime(cleanedAt.Value) > BetweenCleanings)
                {
                    cleanedAt = _clock.GetTimestamp();
                    await _sending.ForgetAsync(stoppingToken);
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The database may be away; the mails in it are not lost.
                LogFailed(exception.Message);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    public override void Dispose()
    {
        _rung.Dispose();
        base.Dispose();
    }

    private void Ring()
    {
        try
        {
            if (_rung.CurrentCount == 0)
                _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // Rung already.
        }
    }

    [LoggerMessage(LogLevel.Warning, "The outbox of mail could not be worked on: {Reason}")]
    private partial void LogFailed(string reason);
}

using System.Threading.RateLimiting;
using GisPlatform.Api.Common;
using Microsoft.Extensions.Options;

namespace GisPlatform.Api.Abuse;

/// <summary>
/// A page without scripts cannot solve a puzzle. What it sends is taken all the same, a few times an hour from one sender and not often from all
/// together: enough for people, too little for a flood.
/// </summary>
public sealed class UnprovenLimit : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter;
    private readonly bool _isOn;

    /// <param name="options">How much is too much.</param>
    public UnprovenLimit(IOptions<AbuseOptions> options) => (_isOn, _limiter) = (options.Value.ProofOfWork > 0, PartitionedRateLimiter.CreateChained(
        Hourly(options.Value.UnprovenPerHour, sender => sender), Hourly(options.Value.UnprovenPerHourOfAll, _ => "all")));

    /// <summary>Counts a change without a proof.</summary>
    /// <param name="sender">Address it came from.</param>
    /// <exception cref="AppError">RATE_LIMITED: it is one too many.</exception>
    public void Count(string sender)
    {
        if (!_isOn)
            return;
        using var lease = _limiter.AttemptAcquire(sender);
        if (!lease.IsAcquired)
            throw new AppError(ErrorCode.RateLimited, null,
                "Không có JavaScript, máy chủ chỉ nhận vài yêu cầu mỗi giờ. Hãy bật JavaScript, hoặc thử lại sau.",
                "Without JavaScript this server takes a few requests an hour only. Switch JavaScript on, or try again later.");
    }

    /// <inheritdoc />
    public void Dispose() => _limiter.Dispose();

    private static PartitionedRateLimiter<string> Hourly(int permits, Func<string, string> partition) =>
        PartitionedRateLimiter.Create<string, string>(sender => RateLimitPartition.GetSlidingWindowLimiter(partition(sender), _ =>
            new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromHours(1), SegmentsPerWindow = 6, QueueLimit = 0 }));
}

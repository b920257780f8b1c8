using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace GisPlatform.Api.Common;

/// <summary>Configuration <c>Limits</c>: what one address, or one account, may change.</summary>
public sealed class SenderLimitOptions
{
    /// <summary>Changes a minute.</summary>
    [Range(1, 100_000)]
    public int ChangesPerMinute { get; init; } = 30;

    /// <summary>Changes an hour. A whole street may share one address.</summary>
    [Range(1, 1_000_000)]
    public int ChangesPerHour { get; init; } = 300;
}

/// <summary>Keeps one sender from flooding the place with reports: counted by address, and by account too where somebody is signed in, whatever the address.</summary>
public sealed class SenderLimit : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter;
    private readonly IHttpContextAccessor _http;

    /// <param name="options">How much is too much.</param>
    /// <param name="http">Whose session it is.</param>
    public SenderLimit(IOptions<SenderLimitOptions> options, IHttpContextAccessor http) => (_http, _limiter) = (http, PartitionedRateLimiter.CreateChained(
        Window(options.Value.ChangesPerMinute, TimeSpan.FromMinutes(1)), Window(options.Value.ChangesPerHour, TimeSpan.FromHours(1))));

    /// <summary>Counts a change.</summary>
    /// <param name="sender">Address it came from.</param>
    /// <exception cref="AppError">RATE_LIMITED: it is one too many.</exception>
    public void Count(string sender)
    {
        using var lease = _limiter.AttemptAcquire(sender);
        using var session = _http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account ? _limiter.AttemptAcquire($"account {account}") : null;
        if (!lease.IsAcquired || session is { IsAcquired: false })
            throw new AppError(ErrorCode.RateLimited, null,
                "Bạn đã gửi quá nhiều trong thời gian ngắn. Hãy thử lại sau ít phút; nội dung bạn viết không mất.",
                "You have sent too much in a short time. Try again in some minutes; nothing that you wrote is lost.");
    }

    /// <inheritdoc />
    public void Dispose() => _limiter.Dispose();

    private static PartitionedRateLimiter<string> Window(int permits, TimeSpan window) =>
        PartitionedRateLimiter.Create<string, string>(sender => RateLimitPartition.GetSlidingWindowLimiter(sender, _ =>
            new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = window, SegmentsPerWindow = 6, QueueLimit = 0 }));
}

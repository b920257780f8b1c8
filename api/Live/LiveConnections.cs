using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using GisPlatform.Api.Common;
using Microsoft.Extensions.Options;

namespace GisPlatform.Api.Live;

/// <summary>Configuration <c>Live</c>.</summary>
public sealed class LiveOptions
{
    /// <summary>Connections that stay open, on this server.</summary>
    [Range(1, 1_000_000)]
    public int Connections { get; init; } = 5_000;

    /// <summary>Of one address; a ward's office may share one.</summary>
    [Range(1, 1_000_000)]
    public int ConnectionsPerAddress { get; init; } = 50;
}

/// <summary>Counts connections that stay open, so that nobody holds them all.</summary>
public sealed class LiveConnections(IOptions<LiveOptions> options)
{
    private readonly ConcurrentDictionary<string, int> _ofAddress = [];
    private int _all;

    /// <summary>Takes a connection; disposing of the answer gives it back.</summary>
    /// <exception cref="AppError">RATE_LIMITED: there are too many.</exception>
    public IDisposable Take(string address)
    {
        var all = Interlocked.Increment(ref _all);
        var own = _ofAddress.AddOrUpdate(address, 1, (_, count) => count + 1);
        if (all <= options.Value.Connections && own <= options.Value.ConnectionsPerAddress)
            return new Taken(this, address);
        GiveBack(address);
        throw new AppError(ErrorCode.RateLimited, null,
            "Quá nhiều kết nối trực tiếp đang mở. Hãy thử lại sau ít phút; trang vẫn dùng được khi tải lại.",
            "Too many live connections are open. Try again in some minutes; the page works when it is loaded again.");
    }

    private void GiveBack(string address)
    {
        Interlocked.Decrement(ref _all);
        _ofAddress.AddOrUpdate(address, 0, (_, count) => count - 1);
        // Only if still unused: an address is not kept for longer than it is connected.
        _ofAddress.TryRemove(new(address, 0));
    }

    private sealed class Taken(LiveConnections connections, string address) : IDisposable
    {
        private int _isGiven;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGiven, 1) == 0)
                connections.GiveBack(address);
        }
    }
}

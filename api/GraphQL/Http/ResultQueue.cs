using System.Threading.Channels;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Http;

/// <summary>
/// Results of a subscription on their way to one consumer. A consumer that leaves too many lying is cut off: it connects again, and reads
/// what is there then.
/// </summary>
internal sealed class ResultQueue(Action cutOff) : IObserver<ExecutionResult>, IDisposable
{
    /// <summary>So many results may lie unread: more than the sites of a Saturday, which change all at once.</summary>
    public const int Most = 256;

    private readonly Channel<ExecutionResult> _results = Channel.CreateBounded<ExecutionResult>(new BoundedChannelOptions(Most) { SingleReader = true });
    private IDisposable? _subscription;

    /// <summary>The results, in order.</summary>
    public ChannelReader<ExecutionResult> Results => _results.Reader;

    /// <summary>Begins to take results.</summary>
    /// <param name="stream">Where they come from.</param>
    /// <param name="cutOff">Ends the connection, also in the middle of a write.</param>
    public static ResultQueue Of(IObservable<ExecutionResult> stream, Action cutOff)
    {
        var queue = new ResultQueue(cutOff);
        queue._subscription = stream.Subscribe(queue);
        return queue;
    }

    /// <inheritdoc />
    public void OnNext(ExecutionResult value)
    {
        if (!_results.Writer.TryWrite(value) && _results.Writer.TryComplete())
            cutOff();
    }

    /// <inheritdoc />
    public void OnError(Exception error)
    {
        _results.Writer.TryWrite(RequestRunner.Refused(error));
        _results.Writer.TryComplete();
    }

    /// <inheritdoc />
    public void OnCompleted() => _results.Writer.TryComplete();

    /// <inheritdoc />
    public void Dispose()
    {
        _subscription?.Dispose();
        _results.Writer.TryComplete();
    }
}

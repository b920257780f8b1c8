namespace GisPlatform.MapClient.Api;

/// <summary>Lets only the newest of several questions be answered: the one before is cancelled.</summary>
public sealed class Latest : IDisposable
{
    private CancellationTokenSource? _source;

    /// <summary>Begins a question; those before end with <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Begin()
    {
        Dispose();
        _source = new CancellationTokenSource();
        return _source.Token;
    }

    /// <summary>Ends the question that is under way.</summary>
    public void Dispose()
    {
        _source?.Cancel();
        _source?.Dispose();
        _source = null;
    }
}

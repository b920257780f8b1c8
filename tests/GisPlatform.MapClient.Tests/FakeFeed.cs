using GisPlatform.MapClient.Live;

namespace GisPlatform.MapClient.Tests;

/// <summary>Stands in for the server's events: a test says what has changed.</summary>
internal sealed class FakeFeed : ILiveFeed
{
    public Action<LiveChanges> Tell { get; private set; } = _ => { };

    public Task AttachAsync(Action<LiveChanges> onChanged)
    {
        Tell = onChanged;
        return Task.CompletedTask;
    }
}

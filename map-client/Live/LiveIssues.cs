namespace GisPlatform.MapClient.Live;

/// <summary>Passes changes on to the parts of the page that show issues.</summary>
public sealed class LiveIssues(ILiveFeed feed)
{
    /// <summary>Told of changes.</summary>
    public event Action<LiveChanges>? Changed;

    /// <summary>Begins.</summary>
    public Task AttachAsync() => feed.AttachAsync(changes => Changed?.Invoke(changes));
}

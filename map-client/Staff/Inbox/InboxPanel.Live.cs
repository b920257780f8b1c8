using GisPlatform.MapClient.Live;

namespace GisPlatform.MapClient.Staff.Inbox;

// The list follows what others change.
public sealed partial class InboxPanel
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private void OnLive(LiveChanges changes) => _ = InvokeAsync(RefreshAsync);

    // What is told to everybody leaves out private issues, and time passes over deadlines.
    private async Task FollowAsync()
    {
        using var timer = new PeriodicTimer(Between, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
                await InvokeAsync(RefreshAsync);
        }
        catch (OperationCanceledException)
        {
            // The page is being left.
        }
    }

    // Never under the hands of who compares, or waits for an answer already.
    private async Task RefreshAsync()
    {
        if (_place is null || _isLoading || _merging is not null || _view.Tab == InboxTab.Content)
            return;
        Map.Refresh();
        await ReloadAsync();
    }
}

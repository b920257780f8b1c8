namespace GisPlatform.MapClient.Staff.Saturdays;

/// <summary>What of the page needs the browser itself: dragging rows, and hearing what the server tells.</summary>
public interface ISaturdayHands
{
    /// <summary>Begins to tell of rows that are dragged to a crew.</summary>
    Task DragAsync(Action<DroppedSite> onDropped);

    /// <summary>Hears a subscription, from now on; a name hears one at a time.</summary>
    /// <param name="name">Its name, to end it by.</param>
    /// <param name="query">The GraphQL subscription.</param>
    /// <param name="variables">Variables, as JSON.</param>
    /// <param name="onHeard">Told of each answer as JSON; null: some may have been missed.</param>
    Task WatchAsync(string name, string query, string variables, Action<string?> onHeard);

    /// <summary>Hears a subscription that ends by itself; a name hears one at a time.</summary>
    /// <param name="name">Its name, to end it by.</param>
    /// <param name="body">The request, as JSON.</param>
    /// <param name="onHeard">Told of each answer as JSON; null: it is over, or the line was cut.</param>
    Task RunAsync(string name, string body, Action<string?> onHeard);

    /// <summary>Hears no more.</summary>
    Task EndAsync(string name);
}

/// <summary>A row that was dragged somewhere.</summary>
/// <param name="Issue">Id of the issue.</param>
/// <param name="Crew">Id of the crew; empty: none.</param>
/// <param name="Position">Its place in the crew's order, from 1.</param>
public sealed record DroppedSite(string Issue, string Crew, int Position);

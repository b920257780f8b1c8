using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;

namespace GisPlatform.MapClient.Reports;

/// <summary>Reports on their way. One that cannot be sent waits here, over reloads too, and is tried again; its key keeps it from being made twice.</summary>
public sealed class ReportOutbox(GraphQLClient api, BrowserStore store, MyReports mine) : IDisposable
{
    private const string Name = "report-outbox";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _stop = new();
    private List<JsonObject> _waiting = [];
    private bool _isTrying;

    /// <summary>Told after something has been sent, refused or put in.</summary>
    public event Action? Changed;

    /// <summary>Told when a report has become an issue.</summary>
    public event Action? Arrived;

    /// <summary>How many wait.</summary>
    public int Count => _waiting.Count;

    /// <summary>References of those that were sent after waiting.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>Those that were refused after waiting, with the reason.</summary>
    public List<(string Title, string Reason)> Refused { get; } = [];

    /// <summary>Takes up what earlier visits left, and begins to send it.</summary>
    public async Task LoadAsync()
    {
        _waiting = [.. (await store.ReadAsync(Name, ClientJson.Default.JsonObjectArray)) ?? []];
        TryLater();
    }

    /// <summary>Sends a report, or keeps it until it can be sent.</summary>
    /// <returns>What became of it; null when it waits.</returns>
    /// <exception cref="GraphQLException">It was refused; it does not wait.</exception>
    public async Task<ReportIssuePayload?> SendAsync(JsonObject input)
    {
        // First on the device: the page may be closed, or the line cut, at any time.
        await PutAsync([.. _waiting.Where(other => Key(other) != Key(input)), input]);
        try
        {
            return await TryAsync(input);
        }
        catch (GraphQLException error) when (WillPass(error))
        {
            TryLater();
            return null;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _turn.Dispose();
    }

    private async Task<ReportIssuePayload> TryAsync(JsonObject input)
    {
        await _turn.WaitAsync(_stop.Token);
        try
        {
            var payload = (await api.QueryAsync("ReportIssue", ClientJson.Default.ReportIssue, new() { ["input"] = input.DeepClone() }, _stop.Token)).Payload;
            await mine.RememberAsync(payload.Reference, Key(input));
            await PutAsync([.. _waiting.Where(other => Key(other) != Key(input))]);
            Arrived?.Invoke();
            return payload;
        }
        catch (GraphQLException error) when (!WillPass(error))
        {
            await PutAsync([.. _waiting.Where(other => Key(other) != Key(input))]);
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    private void TryLater()
    {
        if (!_isTrying && _waiting.Count > 0)
            _ = LoopAsync();
    }

    private async Task LoopAsync()
    {
        _isTrying = true;
        try
        {
            for (; _waiting.Count > 0; await Task.Delay(Pause, _stop.Token))
            {
                foreach (var input in _waiting.ToList())
                    await TryAgainAsync(input);
            }
        }
        catch (OperationCanceledException)
        {
            // The page is being left.
        }

        _isTrying = false;
    }

    private async Task TryAgainAsync(JsonObject input)
    {
        try
        {
            Sent.Add((await TryAsync(input)).Reference);
        }
        catch (GraphQLException error) when (WillPass(error))
        {
            return;
        }
        catch (GraphQLException error)
        {
            Refused.Add(((string?)input["title"] ?? "", error.Message));
        }

        Changed?.Invoke();
    }

    private async Task PutAsync(List<JsonObject> waiting)
    {
        _waiting = waiting;
        await store.WriteAsync(Name, waiting.Count == 0 ? null : [.. waiting], ClientJson.Default.JsonObjectArray);
        Changed?.Invoke();
    }

    // No answer at all, or one that says that a later try will do.
    private static bool WillPass(GraphQLException error) => error.Code is null or "DATABASE_UNAVAILABLE" or "RATE_LIMITED" or "TIMED_OUT" or "INTERNAL_ERROR";

    private static string Key(JsonObject input) => (string)input["key"]!;
}

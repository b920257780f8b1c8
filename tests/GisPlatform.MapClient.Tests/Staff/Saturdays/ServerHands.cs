using System.Net.Http.Headers;
using System.Text;
using GisPlatform.MapClient.Staff.Saturdays;

namespace GisPlatform.MapClient.Tests.Staff.Saturdays;

/// <summary>Stands in for the browser: hears the real server, and lets a test drop rows.</summary>
internal sealed class ServerHands(HttpClient http) : ISaturdayHands, IDisposable
{
    private readonly Dictionary<string, CancellationTokenSource> _heard = [];

    public Action<DroppedSite> Drop { get; private set; } = _ => { };

    /// <summary>Done once the server listens.</summary>
    public TaskCompletionSource Listening { get; private set; } = new();

    public void Dispose() => _heard.Values.ToList().ForEach(stop => stop.Cancel());

    public Task DragAsync(Action<DroppedSite> onDropped)
    {
        Drop = onDropped;
        return Task.CompletedTask;
    }

    public Task WatchAsync(string name, string query, string variables, Action<string?> onHeard)
    {
        Listening = new();
        Hear(name, new HttpRequestMessage(HttpMethod.Get, $"graphql?query={Uri.EscapeDataString(query)}&variables={Uri.EscapeDataString(variables)}"), onHeard);
        return Task.CompletedTask;
    }

    public Task RunAsync(string name, string body, Action<string?> onHeard)
    {
        Hear(name, new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") }, onHeard);
        return Task.CompletedTask;
    }

    public Task EndAsync(string name)
    {
        if (_heard.Remove(name, out var stop))
            stop.Cancel();
        return Task.CompletedTask;
    }

    private void Hear(string name, HttpRequestMessage request, Action<string?> onHeard)
    {
        _ = EndAsync(name);
        var stop = _heard[name] = new CancellationTokenSource();
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        request.Headers.AcceptLanguage.ParseAdd("vi");
        _ = Task.Run(async () =>
        {
            try
            {
                using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop.Token);
                using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(stop.Token));
                while (await reader.ReadLineAsync(stop.Token) is { } line)
                {
                    Listening.TrySetResult();
                    if (line.StartsWith("data:", StringComparison.Ordinal) && line.Length > 7)
                        onHeard(line[5..]);
                }

                onHeard(null);
            }
            catch (Exception exception) when (exception is OperationCanceledException or HttpRequestException or IOException)
            {
                // The page, or the test, is over.
            }
        });
    }
}

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace GisPlatform.Api.Tests.Saturdays.Suggesting;

/// <summary>Watches a search over server-sent events or a WebSocket; disposing of it ends the subscription.</summary>
internal abstract class WatchedSearch : IAsyncDisposable
{
    private static readonly string Query = $"subscription($input: SuggestSitesInput!) {{ sitesSuggested(input: $input) {{ value bound gap elapsedSeconds siteCount isFinal suggestion {SuggestionDesk.Fields} }} }}";

    public static async Task<WatchedSearch> StartAsync(HttpClient http, string way, string date, object? more = null, string? query = null)
    {
        var request = new JsonObject { ["query"] = query ?? Query, ["variables"] = new JsonObject { ["input"] = SuggestionDesk.Input(date, more) } };
        return way == "ws" ? await OverSocket.ConnectAsync(http, request) : await OverEvents.SendAsync(http, request);
    }

    /// <summary>The next result; null at the end.</summary>
    public async Task<JsonNode?> NextAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(40));
        return await ReadAsync(patience.Token);
    }

    public abstract ValueTask DisposeAsync();

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected abstract Task<JsonNode?> ReadAsync(CancellationToken cancellationToken);

    private sealed class OverEvents(HttpResponseMessage answer, StreamReader stream) : WatchedSearch
    {
        public static async Task<WatchedSearch> SendAsync(HttpClient http, JsonObject body)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = JsonContent.Create(body) };
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
            var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
            return new OverEvents(answer, new StreamReader(await answer.Content.ReadAsStreamAsync(Cancel)));
        }

        public override ValueTask DisposeAsync()
        {
            stream.Dispose();
            answer.Dispose();
            return ValueTask.CompletedTask;
        }

        protected override async Task<JsonNode?> ReadAsync(CancellationToken cancellationToken)
        {
            while (await stream.ReadLineAsync(cancellationToken) is { } line)
            {
                if (line.StartsWith("data: {", StringComparison.Ordinal))
                    return JsonNode.Parse(line["data: ".Length..]);
            }

            return null;
        }
    }

    private sealed class OverSocket(ClientWebSocket socket) : WatchedSearch
    {
        public static async Task<WatchedSearch> ConnectAsync(HttpClient http, JsonObject body)
        {
            var socket = new ClientWebSocket();
            socket.Options.AddSubProtocol("graphql-transport-ws");
            socket.Options.SetRequestHeader("Authorization", $"{http.DefaultRequestHeaders.Authorization}");
            socket.Options.SetRequestHeader("Accept-Language", "en");
            await socket.ConnectAsync(new UriBuilder(new Uri(http.BaseAddress!, "graphql")) { Scheme = "ws" }.Uri, Cancel);
            await SendAsync(socket, new JsonObject { ["type"] = "connection_init" });
            await SendAsync(socket, new JsonObject { ["type"] = "subscribe", ["id"] = "1", ["payload"] = body });
            return new OverSocket(socket);
        }

        public override async ValueTask DisposeAsync()
        {
            // The connection stays for other operations; only this one ends.
            if (socket.State == WebSocketState.Open)
                await SendAsync(socket, new JsonObject { ["type"] = "complete", ["id"] = "1" });
            await Task.Delay(500, CancellationToken.None);
            socket.Dispose();
        }

        protected override async Task<JsonNode?> ReadAsync(CancellationToken cancellationToken)
        {
            while (true)
            {
                using var text = new MemoryStream();
                var chunk = new byte[16_384];
                for (var isWhole = false; !isWhole;)
                {
                    var part = await socket.ReceiveAsync(chunk.AsMemory(), cancellationToken);
                    text.Write(chunk, 0, part.Count);
                    isWhole = part.EndOfMessage;
                }

                var message = JsonNode.Parse(Encoding.UTF8.GetString(text.ToArray()))!;
                switch ((string)message["type"]!)
                {
                    case "next":
                        return message["payload"];
                    case "error":
                        return new JsonObject { ["errors"] = message["payload"]!.DeepClone() };
                    case "complete":
                        return null;
                }
            }
        }

        private static Task SendAsync(ClientWebSocket socket, JsonObject message) =>
            socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, Cancel);
    }
}

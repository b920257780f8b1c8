using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using GisPlatform.Api.Live;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.Api.Tests.Live;

/// <summary>What the two protocols promise beyond the good case.</summary>
public sealed class LiveProtocolTests(LiveProtocolTests.Server server) : IClassFixture<LiveProtocolTests.Server>
{
    private const string Watch = "subscription { issueChanged { kind } }";

    [Fact]
    public async Task A_query_over_server_sent_events_is_one_result_and_the_end()
    {
        var text = await EventsAsync("{ __typename }");

        Assert.Equal("event: next\ndata: {\"data\":{\"__typename\":\"Query\"}}\n\nevent: complete\ndata:\n\n", text);
    }

    [Fact]
    public async Task A_document_that_does_not_fit_is_told_as_a_result_for_event_sources_cannot_read_a_status()
    {
        Assert.Contains("GRAPHQL_VALIDATION_FAILED", await EventsAsync("{ nonsense }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_by_plain_HTTP_is_told_how_to_ask()
    {
        var error = await server.ErrorAsync(Watch);

        Assert.Equal("BAD_USER_INPUT", error.Code);
        Assert.Contains("text/event-stream", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mutation_by_GET_is_refused_as_events_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "graphql?query=mutation{__typename}");
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await server.Http.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData(4400, "nonsense")]
    [InlineData(4400, "{\"type\":\"connection_init\"}", "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}")]
    [InlineData(4400, "{\"type\":\"what\"}")]
    [InlineData(4401, "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ __typename }\"}}")]
    [InlineData(4409, "{\"type\":\"connection_init\"}", "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"" + Watch + "\"}}", "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"" + Watch + "\"}}")]
    [InlineData(4429, "{\"type\":\"connection_init\"}", "{\"type\":\"connection_init\"}")]
    public async Task Who_breaks_the_protocol_is_told_which_rule_by_the_code_that_closes(int code, params string[] messages)
    {
        using var socket = await ConnectAsync();
        foreach (var message in messages)
            await SendAsync(socket, message);

        while (await ReadAsync(socket) is not null)
        {
            // What came before the end.
        }

        Assert.Equal(code, (int)socket.CloseStatus!);
    }

    [Fact]
    public async Task A_socket_of_another_protocol_is_closed_with_its_code()
    {
        using var socket = await ConnectAsync(protocol: "graphql-ws");

        Assert.Null(await ReadAsync(socket));
        Assert.Equal(4406, (int)socket.CloseStatus!);
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_open_a_socket()
    {
        var refusal = await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(origin: "https://elsewhere.example.org"));

        Assert.Contains("403", refusal.Message, StringComparison.Ordinal);
        using var own = await ConnectAsync(origin: server.Address.GetLeftPart(UriPartial.Authority));
    }

    [Fact]
    public async Task Over_a_socket_queries_pings_and_refusals_are_answered_and_complete_ends_a_subscription()
    {
        using var socket = await ConnectAsync();
        await SendAsync(socket, "{\"type\":\"connection_init\"}");
        Assert.Equal("connection_ack", (string)(await ReadAsync(socket))!["type"]!);
        await SendAsync(socket, "{\"type\":\"ping\"}");
        Assert.Equal("pong", (string)(await ReadAsync(socket))!["type"]!);

        await SendAsync(socket, "{\"type\":\"subscribe\",\"id\":\"q\",\"payload\":{\"query\":\"{ __typename }\"}}");
        Assert.Equal("Query", (string)(await ReadAsync(socket))!["payload"]!["data"]!["__typename"]!);
        Assert.Equal("complete", (string)(await ReadAsync(socket))!["type"]!);

        await SendAsync(socket, "{\"type\":\"subscribe\",\"id\":\"e\",\"payload\":{\"query\":\"{ nonsense }\"}}");
        var error = (await ReadAsync(socket))!;
        Assert.Equal(("error", "GRAPHQL_VALIDATION_FAILED"), ((string)error["type"]!, (string)error["payload"]![0]!["extensions"]!["code"]!));

        var before = Feed.Count;
        await SendAsync(socket, "{\"type\":\"subscribe\",\"id\":\"s\",\"payload\":{\"query\":\"" + Watch + "\"}}");
        await CountAsync(before + 1);
        await SendAsync(socket, "{\"type\":\"complete\",\"id\":\"s\"}");
        await CountAsync(before);
    }

    [Fact]
    public async Task An_address_that_holds_too_many_connections_is_refused_until_it_lets_go()
    {
        var open = new List<ClientWebSocket>();
        for (var n = 0; n < Server.ConnectionsPerAddress; n++)
            open.Add(await ConnectAsync());

        using (var request = Events(Watch))
        using (var refused = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel))
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync());
        open.ForEach(socket => socket.Dispose());

        for (var tries = 0; ; tries++)
        {
            using var request = Events("{ __typename }");
            using var response = await server.Http.SendAsync(request, Cancel);
            if (response.StatusCode == HttpStatusCode.OK)
                break;
            Assert.True(tries < 100, "The connections are still counted.");
            await Task.Delay(50, Cancel);
        }
    }

    [Fact]
    public async Task A_consumer_that_does_not_read_is_cut_off_and_forgotten()
    {
        var issue = await ReportedIssue.SendAsync(server, ("description", new string('x', 4_000)));
        var before = Feed.Count;
        // Each event some 800 kB, so that no buffer of the system takes all of them.
        var fields = string.Concat(Enumerable.Range(0, 200).Select(n => $"d{n}: description "));
        var body = new JsonObject { ["query"] = $"subscription {{ issueChanged {{ issue {{ {fields} }} }} }}" }.ToJsonString();
        using var deaf = new TcpClient { ReceiveBufferSize = 4_096 };
        await deaf.ConnectAsync(server.Address.Host, server.Address.Port, Cancel);
        await deaf.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"), Cancel);
        await CountAsync(before + 1);

        for (var n = 0; n < 400 && Feed.Count > before; n++)
        {
            await server.Database.ExecuteAsync($"update issue set severity = {1 + (n % 5)} where id = '{issue.Id}'");
            await Task.Delay(60, Cancel);
        }

        await CountAsync(before);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IssueFeed Feed => server.Services.GetRequiredService<IssueFeed>();

    private static HttpRequestMessage Events(string query)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        return request;
    }

    private async Task<string> EventsAsync(string query)
    {
        using var request = Events(query);
        using var response = await server.Http.SendAsync(request, Cancel);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        return await response.Content.ReadAsStringAsync(Cancel);
    }

    private async Task<ClientWebSocket> ConnectAsync(string protocol = "graphql-transport-ws", string? origin = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol(protocol);
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        await socket.ConnectAsync(new UriBuilder(new Uri(server.Address, "graphql")) { Scheme = "ws" }.Uri, Cancel);
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, Cancel);

    // Null: the server closes.
    private static async Task<JsonNode?> ReadAsync(ClientWebSocket socket)
    {
        var buffer = new byte[100_000];
        var read = await socket.ReceiveAsync(buffer.AsMemory(), Cancel);
        return read.MessageType == WebSocketMessageType.Close ? null : JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, read.Count));
    }

    private async Task CountAsync(int expected)
    {
        for (var tries = 0; tries < 400 && Feed.Count != expected; tries++)
            await Task.Delay(50, Cancel);
        Assert.Equal(expected, Feed.Count);
    }

    public sealed class Server() : ApiServer(new LeChanDatabase())
    {
        public const int ConnectionsPerAddress = 5;

        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Live:ConnectionsPerAddress"] = $"{ConnectionsPerAddress}" };
    }
}

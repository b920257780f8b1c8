using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using GisPlatform.Api.Common;
using GisPlatform.Api.GraphQL.Execution;
using GraphQL;
using GraphQL.Transport;

namespace GisPlatform.Api.GraphQL.Http;

/// <summary>One WebSocket that speaks graphql-transport-ws (the protocol of the npm package graphql-ws).</summary>
internal sealed class SocketSession(WebSocket socket, HttpContext http, RequestRunner runner, IGraphQLTextSerializer serializer) : IAsyncDisposable
{
    /// <summary>How often a silent connection shows that it lives, and how long the other side may take to answer.</summary>
    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    private const int MostOperations = 20;
    private const int MostMessages = 4 * ResultQueue.Most;
    private static readonly TimeSpan ToBegin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ToClose = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _operations = [];
    private readonly ConcurrentBag<Task> _running = [];
    private readonly Channel<OperationMessage> _outbox = Channel.CreateBounded<OperationMessage>(MostMessages);
    private bool _hasBegun;

    /// <summary>Speaks until one side closes.</summary>
    /// <param name="speaks">Whether the client offered the protocol.</param>
    /// <param name="cancellationToken">The client has gone, or the server stops.</param>
    public async Task RunAsync(bool speaks, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var writing = WriteAllAsync(stop);
        SocketClose? reason = null;
        try
        {
            reason = speaks ? await ReadAllAsync(stop.Token) : new SocketClose(4406, "Subprotocol not acceptable");
        }
        catch (SocketCloseException close)
        {
            reason = close.Close;
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            if (stop.IsCancellationRequested)
                reason = new SocketClose((int)WebSocketCloseStatus.EndpointUnavailable, "Going away");
        }

        foreach (var (_, operation) in _operations)
            await operation.CancelAsync();
        _outbox.Writer.TryComplete();
        await writing;
        await CloseAsync(reason);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await Task.WhenAll(_running);

    private async Task<SocketClose?> ReadAllAsync(CancellationToken cancellationToken)
    {
        using var begin = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        begin.CancelAfter(ToBegin);
        while (true)
        {
            OperationMessage? message;
            try
            {
                message = await ReadAsync(_hasBegun ? cancellationToken : begin.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return new SocketClose(4408, "Connection initialisation timeout");
            }

            if (message is null)
                return null;
            await TakeAsync(message, cancellationToken);
        }
    }

    private async Task TakeAsync(OperationMessage message, CancellationToken cancellationToken)
    {
        switch (message.Type)
        {
            case "connection_init":
                if (_hasBegun)
                    throw new SocketCloseException(4429, "Too many initialisation requests");
                _hasBegun = true;
                Send(new() { Type = "connection_ack" });
                break;
            case "ping":
                Send(new() { Type = "pong" });
                break;
            case "pong":
                break;
            case "subscribe":
                Subscribe(message, cancellationToken);
                break;
            case "complete" when message.Id is not null:
                if (_operations.TryGetValue(message.Id, out var operation))
                    await operation.CancelAsync();
                break;
            default:
                throw new SocketCloseException(4400, "Invalid message");
        }
    }

    private void Subscribe(OperationMessage message, CancellationToken cancellationToken)
    {
        if (!_hasBegun)
            throw new SocketCloseException(4401, "Unauthorized");
        if (message.Id is not { Length: > 0 and <= 100 } id || ReadRequest(message) is not { Query.Length: > 0 } request)
            throw new SocketCloseException(4400, "Invalid message");
        var operation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (!_operations.TryAdd(id, operation))
        {
            operation.Dispose();
            throw new SocketCloseException(4409, $"Subscriber for {id} already exists");
        }

        _running.Add(FollowAsync(id, request, operation));
    }

    private GraphQLRequest? ReadRequest(OperationMessage message)
    {
        try
        {
            return serializer.ReadNode<GraphQLRequest>(message.Payload);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NotSupportedException)
        {
            return null;
        }
    }

    private async Task FollowAsync(string id, GraphQLRequest request, CancellationTokenSource operation)
    {
        // Whoever reads messages is not held up.
        await Task.Yield();
        try
        {
            var result = _operations.Count > MostOperations
                ? RequestRunner.Refused(RequestLimits.TooCostly("operations", $"hơn {MostOperations} thao tác trên một kết nối", $"over {MostOperations} operations on one connection", MostOperations))
                : await runner.RunAsync(http, request, operation.Token);
            if (result.Streams?.Values.SingleOrDefault() is { } stream)
            {
                using var queue = ResultQueue.Of(stream, socket.Abort);
                await foreach (var next in queue.Results.ReadAllAsync(operation.Token))
                    Send(new() { Id = id, Type = "next", Payload = next });
            }
            else if (result.Executed)
            {
                Send(new() { Id = id, Type = "next", Payload = result });
            }
            else
            {
                // Refused before it began: the protocol has a word of its own for that, which ends the operation.
                _operations.TryRemove(id, out _);
                Send(new() { Id = id, Type = "error", Payload = Errors(result) });
                return;
            }

            _operations.TryRemove(id, out _);
            Send(new() { Id = id, Type = "complete" });
        }
        catch (OperationCanceledException)
        {
            // The client has enough of it.
        }
        finally
        {
            _operations.TryRemove(id, out _);
            operation.Dispose();
        }
    }

    // As the serializer writes a whole answer; the protocol wants its errors alone.
    private object? Errors(ExecutionResult result) => serializer.Deserialize<Dictionary<string, object?>>(serializer.Serialize(result))!["errors"];

    // A client that lets so much lie is not waited for.
    private void Send(OperationMessage message)
    {
        if (!_outbox.Writer.TryWrite(message))
            socket.Abort();
    }

    private async Task WriteAllAsync(CancellationTokenSource stop)
    {
        try
        {
            await foreach (var message in _outbox.Reader.ReadAllAsync(stop.Token))
                await socket.SendAsync(Encoding.UTF8.GetBytes(serializer.Serialize(message)), WebSocketMessageType.Text, endOfMessage: true, stop.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            await stop.CancelAsync();
        }
    }

    // Null: the client closes.
    private async Task<OperationMessage?> ReadAsync(CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        var chunk = new byte[4096];
        while (true)
        {
            var part = await socket.ReceiveAsync(chunk.AsMemory(), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            text.Write(chunk, 0, part.Count);
            if (text.Length > RequestLimits.Bytes || part.MessageType == WebSocketMessageType.Binary)
                throw new SocketCloseException(4400, "Invalid message");
            if (part.EndOfMessage)
                break;
        }

        try
        {
            return serializer.Deserialize<OperationMessage>(Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length))
                ?? throw new SocketCloseException(4400, "Invalid message");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NotSupportedException)
        {
            throw new SocketCloseException(4400, "Invalid message");
        }
    }

    private async Task CloseAsync(SocketClose? reason)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
            return;
        using var patience = new CancellationTokenSource(ToClose);
        try
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)(reason?.Code ?? (int)WebSocketCloseStatus.NormalClosure), reason?.Words, patience.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            socket.Abort();
        }
    }
}

/// <summary>Why a socket is closed.</summary>
/// <param name="Code">Of the protocol, 4400 and up, or of WebSocket.</param>
/// <param name="Words">For people.</param>
internal sealed record SocketClose(int Code, string Words);

/// <summary>The client broke a rule of the protocol that closes the socket.</summary>
internal sealed class SocketCloseException(int code, string words) : Exception(words)
{
    public SocketClose Close { get; } = new(code, words);
}

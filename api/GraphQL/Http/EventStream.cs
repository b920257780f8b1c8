using System.Text;
using GisPlatform.Api.Common;
using GisPlatform.Api.Live;
using GraphQL;
using GraphQL.Transport;

namespace GisPlatform.Api.GraphQL.Http;

/// <summary>Answers a request by server-sent events: the protocol graphql-sse, distinct connections mode.</summary>
internal sealed class EventStream(RequestRunner runner, LiveConnections connections, IGraphQLTextSerializer serializer, IHostApplicationLifetime lifetime)
{
    /// <summary>The media type that asks for it.</summary>
    public const string MediaType = "text/event-stream";

    private static readonly byte[] Comment = ":\n\n"u8.ToArray();

    /// <summary>Whether the client wants it.</summary>
    public static bool IsWanted(HttpRequest http) =>
        http.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase));

    /// <summary>Runs a request and writes what comes of it until the client goes or the server stops.</summary>
    public async Task HandleAsync(HttpContext http, GraphQLRequest request, string sender)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        using var taken = connections.Take(sender);
        var result = await runner.RunAsync(http, request, stop.Token);
        http.Response.ContentType = $"{MediaType}; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        // Proxies of the nginx kind would hold it back until it ends.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            if (result.Streams?.Values.SingleOrDefault() is { } stream)
                await FollowAsync(http, stream, stop.Token);
            else
                await WriteAsync(http, result, stop.Token);
            await http.Response.Body.WriteAsync("event: complete\ndata:\n\n"u8.ToArray(), stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The client has gone, or the server stops.
        }
    }

    private async Task FollowAsync(HttpContext http, IObservable<ExecutionResult> stream, CancellationToken cancellationToken)
    {
        using var queue = ResultQueue.Of(stream, http.Abort);
        // The client learns at once that it is heard.
        await KeepAliveAsync(http, cancellationToken);
        while (true)
        {
            using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            silence.CancelAfter(SocketSession.KeepAlive);
            try
            {
                if (!await queue.Results.WaitToReadAsync(silence.Token))
                    return;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                await KeepAliveAsync(http, cancellationToken);
                continue;
            }

            while (queue.Results.TryRead(out var result))
                await WriteAsync(http, result, cancellationToken);
        }
    }

    private async Task WriteAsync(HttpContext http, ExecutionResult result, CancellationToken cancellationToken)
    {
        // JSON has no line breaks of its own, so a result is one line of data.
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"event: next\ndata: {serializer.Serialize(result)}\n\n"), cancellationToken);
        await http.Response.Body.FlushAsync(cancellationToken);
    }

    private static async Task KeepAliveAsync(HttpContext http, CancellationToken cancellationToken)
    {
        await http.Response.Body.WriteAsync(Comment, cancellationToken);
        await http.Response.Body.FlushAsync(cancellationToken);
    }
}

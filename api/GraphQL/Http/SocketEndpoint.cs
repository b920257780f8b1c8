using GisPlatform.Api.Common;
using GisPlatform.Api.Live;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Http;

/// <summary>Takes WebSockets at <c>/graphql</c> that speak graphql-transport-ws.</summary>
internal sealed class SocketEndpoint(
    RequestRunner runner, LiveConnections connections, PublicLinks links, IGraphQLTextSerializer serializer, IHostApplicationLifetime lifetime)
{
    private const string Protocol = "graphql-transport-ws";

    public async Task HandleAsync(HttpContext http, string sender)
    {
        if (!IsOwnPage(http))
        {
            // A page of somebody else's must not speak in a visitor's name.
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        using var taken = connections.Take(sender);
        var speaks = http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = speaks ? Protocol : null, KeepAliveInterval = SocketSession.KeepAlive, KeepAliveTimeout = SocketSession.KeepAlive,
        });
        await using var session = new SocketSession(socket, http, runner, serializer);
        await session.RunAsync(speaks, stop.Token);
    }

    // Programs send no Origin; browsers always do.
    private bool IsOwnPage(HttpContext http) =>
        http.Request.Headers.Origin is not [{ } origin]
        || (Uri.TryCreate(origin, UriKind.Absolute, out var page)
            && (page.Authority == http.Request.Host.Value || page.GetLeftPart(UriPartial.Authority) == new Uri(links.Home).GetLeftPart(UriPartial.Authority)));
}

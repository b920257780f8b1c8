namespace GisPlatform.Api.Common;

/// <summary>Where a request came from.</summary>
public static class ClientAddress
{
    /// <summary>Network address, as the connection tells it.</summary>
    public static string Of(HttpContext? http) => http?.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}

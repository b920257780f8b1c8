using GisPlatform.Api.Common;

namespace GisPlatform.Api.GraphQL;

/// <summary>Where a request came from.</summary>
public sealed class Sender(IHttpContextAccessor http)
{
    /// <summary>Network address, as the connection tells it.</summary>
    public string Address => ClientAddress.Of(http.HttpContext);
}

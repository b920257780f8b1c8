using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace GisPlatform.Api.Common;

/// <summary>Configuration <c>Proxy</c>: the reverse proxies before this server. Without it, nobody's word is taken for where a request came from.</summary>
public sealed class ProxyOptions : IValidatableObject
{
    /// <summary>Networks that they are in, as <c>10.0.0.0/8</c>.</summary>
    public IReadOnlyList<string> KnownNetworks { get; init; } = [];

    /// <summary>Their addresses.</summary>
    public IReadOnlyList<string> KnownProxies { get; init; } = [];

    /// <summary>Whether there are any.</summary>
    public bool IsSet => KnownNetworks.Count + KnownProxies.Count > 0;

    /// <summary>The settings of the framework: sender and scheme are taken from the headers of known proxies, through any number of them; the host is not.</summary>
    public ForwardedHeadersOptions ToForwardedHeaders()
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in KnownNetworks)
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        foreach (var proxy in KnownProxies)
            options.KnownProxies.Add(IPAddress.Parse(proxy));
        return options;
    }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var network in KnownNetworks.Where(network => !System.Net.IPNetwork.TryParse(network, out _)))
            yield return new ValidationResult($"Proxy:KnownNetworks: '{network}' is no network; write it as 10.0.0.0/8.");
        foreach (var proxy in KnownProxies.Where(proxy => !IPAddress.TryParse(proxy, out _)))
            yield return new ValidationResult($"Proxy:KnownProxies: '{proxy}' is no address.");
    }
}

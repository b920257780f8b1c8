using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace GisPlatform.Api.Common;

/// <summary>Configuration <c>Site</c>.</summary>
public sealed class SiteOptions : IValidatableObject
{
    /// <summary>The address that people open this site at, for links in mails. Never taken from a request, whose sender could choose it.</summary>
    public string PublicUrl { get; init; } = "http://localhost:5080";

    /// <summary>Whether browsers keep the client and what they have read of it for times without a network.</summary>
    public bool KeepsOffline { get; init; } = true;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(PublicUrl, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Query.Length + uri.Fragment.Length > 0)
            yield return new ValidationResult("Site:PublicUrl must be an http or https address, for instance https://lechan.example.org.");
    }
}

/// <summary>Addresses of this site's pages, as they stand in mails.</summary>
public sealed class PublicLinks(IOptions<SiteOptions> options)
{
    /// <summary>The first page, without a slash at its end.</summary>
    public string Home { get; } = options.Value.PublicUrl.TrimEnd('/');

    /// <summary>Name of the host.</summary>
    public string Host { get; } = new Uri(options.Value.PublicUrl).IdnHost;

    /// <summary>A page.</summary>
    /// <param name="path">Path and query from the root, for instance <c>/follow/confirm?token=…</c>.</param>
    public string To(string path) => Home + path;

    /// <summary>The card of an issue.</summary>
    public string Issue(string reference) => To($"/?issue={Uri.EscapeDataString(reference)}");
}

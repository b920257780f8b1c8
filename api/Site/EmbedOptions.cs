using System.ComponentModel.DataAnnotations;

namespace GisPlatform.Api.Site;

/// <summary>Configuration <c>Embed</c>: who may show the map of <c>/embed</c> in a page of theirs.</summary>
public sealed class EmbedOptions : IValidatableObject
{
    /// <summary>Sites, as <c>https://phuong.example.org</c> or <c>https://*.example.org</c>. None: only this site itself.</summary>
    public string[] FrameAncestors { get; init; } = [];

    /// <summary>For the Content-Security-Policy.</summary>
    public string Ancestors => string.Join(' ', FrameAncestors.Prepend("'self'"));

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from site in FrameAncestors
        where !IsSite(site)
        select new ValidationResult($"Embed:FrameAncestors: '{site}' is no site as https://phuong.example.org or https://*.example.org.");

    // Scheme, host and port alone: anything more, such as a semicolon, could say something else in the policy.
    private static bool IsSite(string site) => Uri.TryCreate(site.Replace("://*.", "://any.", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority) == site.Replace("://*.", "://any.", StringComparison.Ordinal);
}

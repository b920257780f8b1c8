using System.ComponentModel.DataAnnotations;

namespace GisPlatform.Api.Accounts;

/// <summary>Configuration <c>Accounts</c>.</summary>
public sealed class AccountOptions
{
    /// <summary>Whether staff must have a second factor before any right of theirs works. Who comes by OpenID Connect has had it there.</summary>
    public bool RequireSecondFactor { get; init; } = true;

    /// <summary>Identity providers besides passwords.</summary>
    public IReadOnlyList<OpenIdConnectProvider> OpenIdConnect { get; init; } = [];
}

/// <summary>An OpenID Connect provider. Its redirect address is <c>/account/external/{name}/callback</c>.</summary>
public sealed class OpenIdConnectProvider
{
    /// <summary>Name in addresses: small letters and digits.</summary>
    [Required, RegularExpression("^[a-z0-9]+$")]
    public string Name { get; init; } = "";

    /// <summary>Name on the sign-in page.</summary>
    [Required]
    public string DisplayName { get; init; } = "";

    /// <summary>Address of the issuer.</summary>
    [Required]
    public Uri? Authority { get; init; }

    /// <summary>This platform's id there.</summary>
    [Required]
    public string ClientId { get; init; } = "";

    /// <summary>This platform's secret there.</summary>
    public string? ClientSecret { get; init; }
}

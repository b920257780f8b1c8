using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GisPlatform.Api.Tests.Accounts;

/// <summary>An OpenID Connect provider on loopback that signs everybody in as whom the test names: discovery, keys, authorization code, user info.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    private readonly RSA _key = RSA.Create(2048);
    private readonly WebApplication _app;
    private string? _nonce;

    public FakeProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", () => new
        {
            issuer = Address, authorization_endpoint = $"{Address}/authorize", token_endpoint = $"{Address}/token", jwks_uri = $"{Address}/keys",
            userinfo_endpoint = $"{Address}/userinfo", response_types_supported = new[] { "code" }, subject_types_supported = new[] { "public" },
            id_token_signing_alg_values_supported = new[] { "RS256" },
        });
        _app.MapGet("/keys", () =>
        {
            var key = _key.ExportParameters(includePrivateParameters: false);
            return new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = "1", n = Encode(key.Modulus!), e = Encode(key.Exponent!) } } };
        });
        _app.MapGet("/authorize", (HttpRequest request) =>
        {
            _nonce = request.Query["nonce"];
            return Results.Content($"""
                {request.Query["redirect_uri"]} code {request.Query["state"]}
                """);
        });
        _app.MapPost("/token", () => new { access_token = "x", token_type = "Bearer", id_token = Token() });
        _app.MapGet("/userinfo", () => Who);
    }

    /// <summary>Whom it signs in.</summary>
    public Dictionary<string, object> Who { get; set; } = [];

    public string Address => _app.Urls.First();

    public Task StartAsync() => _app.StartAsync();

    public ValueTask DisposeAsync()
    {
        _key.Dispose();
        return _app.DisposeAsync();
    }

    private string Token()
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new Dictionary<string, object?>
        {
            ["iss"] = Address, ["aud"] = "gis", ["sub"] = Who["sub"], ["nonce"] = _nonce, ["iat"] = now, ["exp"] = now + 300,
        };
        var signed = $"{Encode("""{"alg":"RS256","kid":"1"}"""u8)}.{Encode(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{signed}.{Encode(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Encode(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}

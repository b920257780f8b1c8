using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using GisPlatform.PhotoStore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GisPlatform.Api.Tests.Photos;

/// <summary>
/// As much of the S3 protocol as the store speaks (API reference of Amazon S3, 2006-03-01): objects of one bucket, lists in pages of five, and
/// signatures of version 4, which it checks.
/// </summary>
public sealed class FakeS3 : IAsyncLifetime
{
    public const string Bucket = "le-chan";
    private const string AccessKey = "test-key", SecretKey = "test-secret", Region = "ap-southeast-1";
    private static readonly XNamespace Ns = "http://s3.amazonaws.com/doc/2006-03-01/";
    private readonly ConcurrentDictionary<string, byte[]> _objects = new();
    private WebApplication? _app;

    public PhotoS3Options Options { get; private set; } = default!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.Run(HandleAsync);
        await _app.StartAsync();
        Options = new PhotoS3Options { Bucket = Bucket, ServiceUrl = _app.Urls.Single(), Region = Region, AccessKey = AccessKey, SecretKey = SecretKey };
    }

    public async ValueTask DisposeAsync() => await _app!.DisposeAsync();

    private async Task HandleAsync(HttpContext http)
    {
        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer);
        var key = http.Request.Path.Value!.Split('/', 3) is [_, Bucket, var name] ? name : "";
        if (!IsSigned(http.Request, buffer.ToArray()))
            await FailAsync(http, StatusCodes.Status403Forbidden, "SignatureDoesNotMatch");
        else if (HttpMethods.IsPut(http.Request.Method))
            (_objects[key], http.Response.Headers.ETag) = (buffer.ToArray(), "\"1\"");
        else if (HttpMethods.IsDelete(http.Request.Method))
            http.Response.StatusCode = Remove(key);
        else if (key.Length == 0)
            await WriteAsync(http, List(http.Request.Query["prefix"].ToString(), http.Request.Query["continuation-token"].ToString()));
        else if (_objects.TryGetValue(key, out var content))
            await http.Response.Body.WriteAsync(content);
        else
            await FailAsync(http, StatusCodes.Status404NotFound, "NoSuchKey");
    }

    // Deleting what is not there is no error.
    private int Remove(string key)
    {
        _objects.TryRemove(key, out _);
        return StatusCodes.Status204NoContent;
    }

    private XElement List(string prefix, string after)
    {
        var keys = _objects.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(key, after) > 0).Order(StringComparer.Ordinal).ToList();
        var page = keys.Take(5).ToList();
        return new XElement(Ns + "ListBucketResult", new XElement(Ns + "Name", Bucket), new XElement(Ns + "KeyCount", page.Count),
            new XElement(Ns + "IsTruncated", keys.Count > page.Count ? "true" : "false"),
            keys.Count > page.Count ? new XElement(Ns + "NextContinuationToken", page[^1]) : null,
            page.Select(key => new XElement(Ns + "Contents", new XElement(Ns + "Key", key), new XElement(Ns + "Size", _objects[key].Length))));
    }

    private static Task FailAsync(HttpContext http, int status, string code)
    {
        http.Response.StatusCode = status;
        return WriteAsync(http, new XElement("Error", new XElement("Code", code), new XElement("Message", code)));
    }

    private static Task WriteAsync(HttpContext http, XElement answer)
    {
        http.Response.ContentType = "application/xml";
        return http.Response.WriteAsync(answer.ToString());
    }

    // Signature version 4: the canonical request, the string to sign, and a key derived from date, region and service.
    private static bool IsSigned(HttpRequest request, byte[] body)
    {
        var parts = request.Headers.Authorization.ToString().Replace("AWS4-HMAC-SHA256 ", "", StringComparison.Ordinal).Split(',', StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2)).Where(part => part.Length == 2).ToDictionary(part => part[0], part => part[1]);
        if (!parts.TryGetValue("SignedHeaders", out var signed) || !parts.TryGetValue("Credential", out var credential) || !credential.StartsWith(AccessKey + "/", StringComparison.Ordinal))
            return false;
        var hash = request.Headers["x-amz-content-sha256"].ToString();
        if (hash.Length == 64 && hash != Hex(SHA256.HashData(body)))
            return false;
        var query = string.Join('&', request.Query.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value.ToString())}"));
        var headers = string.Concat(signed.Split(';').Select(name => $"{name}:{request.Headers[name].ToString().Trim()}\n"));
        var canonical = $"{request.Method}\n{request.Path}\n{query}\n{headers}\n{signed}\n{hash}";
        var date = request.Headers["x-amz-date"].ToString();
        var text = $"AWS4-HMAC-SHA256\n{date}\n{date[..8]}/{Region}/s3/aws4_request\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = new[] { date[..8], Region, "s3", "aws4_request" }.Aggregate(Encoding.UTF8.GetBytes("AWS4" + SecretKey), (secret, word) => Hmac(secret, word));
        return parts["Signature"] == Hex(Hmac(key, text));
    }

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}

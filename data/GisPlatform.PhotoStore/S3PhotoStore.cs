using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace GisPlatform.PhotoStore;

/// <summary>Photos in a bucket of a service that speaks S3: <c>photos/abcd…/thumb.webp</c>.</summary>
public sealed class S3PhotoStore : IPhotoStore, IDisposable
{
    private readonly AmazonS3Client _client;
    private readonly string _bucket;
    private readonly string _prefix;

    /// <param name="options">Which bucket, and how to get in.</param>
    public S3PhotoStore(PhotoS3Options options)
    {
        (_bucket, _prefix) = (options.Bucket!, options.Prefix);
        var config = new AmazonS3Config
        {
            ServiceURL = options.ServiceUrl, AuthenticationRegion = options.Region, ForcePathStyle = true,
            // Services other than Amazon's know neither its newer checksums nor signed chunks.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED, ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        _client = options.AccessKey is null ? new AmazonS3Client(config) : new AmazonS3Client(options.AccessKey, options.SecretKey, config);
    }

    /// <inheritdoc />
    public async Task WriteAsync(string hash, PhotoSize size, byte[] content, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(content, writable: false);
        await _client.PutObjectAsync(new PutObjectRequest
        {
            BucketName = _bucket, Key = KeyOf(hash, size), InputStream = stream, ContentType = DrawnPhoto.ContentType, UseChunkEncoding = false,
        }, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<Stream?> OpenAsync(string hash, PhotoSize size, CancellationToken cancellationToken)
    {
        try
        {
            return (await _client.GetObjectAsync(_bucket, KeyOf(hash, size), cancellationToken)).ResponseStream;
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<string> HashesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Keys come in order, so those of one hash stand together.
        string? last = null;
        await foreach (var key in KeysAsync(_prefix, cancellationToken))
        {
            if (key[_prefix.Length..].Split('/') is [var hash, _] && PhotoAddress.IsWellFormed(hash) && hash != last)
                yield return last = hash;
        }
    }

    /// <inheritdoc />
    public async Task DeleteAsync(string hash, CancellationToken cancellationToken)
    {
        await foreach (var key in KeysAsync($"{_prefix}{hash}/", cancellationToken))
            await _client.DeleteObjectAsync(_bucket, key, cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private string KeyOf(string hash, PhotoSize size) => $"{_prefix}{hash}/{size.Word()}.webp";

    private async IAsyncEnumerable<string> KeysAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListObjectsV2Request { BucketName = _bucket, Prefix = prefix };
        do
        {
            var page = await _client.ListObjectsV2Async(request, cancellationToken);
            foreach (var item in page.S3Objects ?? [])
                yield return item.Key;
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (request.ContinuationToken is not null);
    }
}

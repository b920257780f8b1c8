using System.ComponentModel.DataAnnotations;
using GisPlatform.Data;

namespace GisPlatform.PhotoStore;

/// <summary>Configuration <c>Photos</c>, as far as it tells where photos lie. Whoever writes photos reads the same settings.</summary>
public class PhotoStoreOptions : IValidatableObject
{
    /// <summary>Folder of the store on disk. Default: <c>photos</c> in what <c>GIS_LOCAL</c> names, or in <c>.local</c>.</summary>
    public string? Folder { get; init; }

    /// <summary>A store that speaks S3, in place of the folder.</summary>
    public PhotoS3Options S3 { get; init; } = new();

    /// <summary>The folder, whether configured or not.</summary>
    public string FolderOrDefault => string.IsNullOrWhiteSpace(Folder) ? Path.Combine(GisConnection.LocalFolder(), "photos") : Folder;

    /// <summary>The store.</summary>
    public IPhotoStore Open() => S3.IsSet ? new S3PhotoStore(S3) : new DiskPhotoStore(FolderOrDefault);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (S3.IsSet && !Uri.TryCreate(S3.ServiceUrl, UriKind.Absolute, out _))
            yield return new ValidationResult("Photos:S3:ServiceUrl must be the address of the store, for instance https://s3.example.org.");
        if (S3.AccessKey is null != S3.SecretKey is null)
            yield return new ValidationResult("Photos:S3:AccessKey and Photos:S3:SecretKey go together.");
    }
}

/// <summary>Configuration <c>Photos:S3</c>.</summary>
public sealed class PhotoS3Options
{
    /// <summary>Name of the bucket, which must exist; empty: photos lie in the folder.</summary>
    public string? Bucket { get; init; }

    /// <summary>Address of the service.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Region that requests are signed for.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>What the names of its objects begin with.</summary>
    public string Prefix { get; init; } = "photos/";

    /// <summary>Key id; without it the usual places of the AWS SDK are looked in.</summary>
    public string? AccessKey { get; init; }

    /// <summary>Secret of the key.</summary>
    public string? SecretKey { get; init; }

    /// <summary>Whether one is configured.</summary>
    public bool IsSet => !string.IsNullOrWhiteSpace(Bucket);
}

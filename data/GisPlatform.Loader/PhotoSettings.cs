using System.ComponentModel.DataAnnotations;
using GisPlatform.PhotoStore;
using Microsoft.Extensions.Configuration;

namespace GisPlatform.Loader;

/// <summary>Where photos lie, from the same variables of the environment as the API's: <c>Photos__Folder</c>, <c>Photos__S3__Bucket</c> …</summary>
internal static class PhotoSettings
{
    /// <exception cref="LoadException">They make no sense.</exception>
    public static PhotoStoreOptions Read()
    {
        var options = new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection("Photos").Get<PhotoStoreOptions>() ?? new PhotoStoreOptions();
        return options.Validate(new ValidationContext(options)).FirstOrDefault() is { } fault ? throw new LoadException(fault.ErrorMessage!) : options;
    }
}

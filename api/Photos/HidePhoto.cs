using GisPlatform.Api.Common;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Photos;

namespace GisPlatform.Api.Photos;

/// <summary>An official takes a photo out of sight.</summary>
public sealed class HidePhoto(CheckedPhoto photos)
{
    /// <summary>Takes it out of sight, for all but staff.</summary>
    /// <exception cref="AppError">As <see cref="CheckedPhoto"/>.</exception>
    public Task<Issue> RunAsync(string id, PhotoStatus seen, CancellationToken cancellationToken) =>
        photos.DecideAsync(id, seen, PhotoStatus.Hidden, cancellationToken);
}

using GisPlatform.Api.Common;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Photos;

namespace GisPlatform.Api.Photos;

/// <summary>An official lets a photo be seen.</summary>
public sealed class ApprovePhoto(CheckedPhoto photos)
{
    /// <summary>Lets it be seen; what was said against it so far counts no more.</summary>
    /// <exception cref="AppError">As <see cref="CheckedPhoto"/>.</exception>
    public Task<Issue> RunAsync(string id, PhotoStatus seen, CancellationToken cancellationToken) =>
        photos.DecideAsync(id, seen, PhotoStatus.Public, cancellationToken);
}

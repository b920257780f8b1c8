using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Photos;

namespace GisPlatform.MapClient.Staff.Shell;

/// <summary>Uploads the photos of a form: what went up before a line was cut need not go up again.</summary>
/// <param name="device">Keeps them until what they belong to is saved.</param>
public sealed class PhotoUploads(DevicePhotos device)
{
    private readonly Dictionary<string, string> _uploaded = [];

    /// <summary>Uploads those that are not uploaded yet.</summary>
    /// <returns>Ids of uploads, in the order of the photos.</returns>
    /// <exception cref="GraphQLException">One was refused or is gone from the device, or there is no network.</exception>
    public async Task<IReadOnlyList<string>> SendAsync(IEnumerable<DraftPhoto> photos)
    {
        List<string> ids = [];
        foreach (var photo in photos.Select(photo => photo.Id!))
        {
            if (!_uploaded.TryGetValue(photo, out var id))
                id = _uploaded[photo] = await device.UploadAsync(photo) ?? throw new GraphQLException(StaffText.PhotoGone, null);
            ids.Add(id);
        }

        return ids;
    }

    /// <summary>Forgets photos once what they belong to is saved.</summary>
    public async Task ForgetAsync(IEnumerable<DraftPhoto> photos)
    {
        foreach (var photo in photos)
            await device.RemoveAsync(photo.Id!);
    }
}

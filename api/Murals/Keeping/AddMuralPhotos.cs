using GisPlatform.Data.Murals;

namespace GisPlatform.Api.Murals.Keeping;

/// <summary>Staff add photos to a mural; everybody sees them at once.</summary>
public sealed class AddMuralPhotos(MuralChanges changes)
{
    /// <summary>Adds them; those that it has already change nothing.</summary>
    /// <exception cref="Common.AppError">As <see cref="MuralChanges"/>, or as <see cref="NewMuralPhotos"/>.</exception>
    public Task<Mural> RunAsync(string id, int version, IReadOnlyList<NewMuralPhoto> photos, CancellationToken cancellationToken) =>
        changes.RunAsync(id, version, MuralChangeKind.PhotosAdded, act => NewMuralPhotos.AddAsync(act, photos, "photos", cancellationToken), cancellationToken);
}

using GisPlatform.Data.Murals;

namespace GisPlatform.Api.Murals.Keeping;

/// <summary>Staff take a photo away from a mural.</summary>
public sealed class RemoveMuralPhoto(MuralChanges changes)
{
    /// <summary>Takes it away; one that is not there any more changes nothing.</summary>
    /// <exception cref="Common.AppError">As <see cref="MuralChanges"/>, or the photo's id is no UUID.</exception>
    public Task<Mural> RunAsync(string id, int version, string photo, CancellationToken cancellationToken)
    {
        var key = MuralRights.ParseId(photo, "photo");
        return changes.RunAsync(id, version, MuralChangeKind.PhotoRemoved, act =>
        {
            if (act.Mural.Photos.Find(had => had.Id == key) is { } found)
            {
                act.Mural.Photos.Remove(found);
                act.Context.Remove(found);
            }

            return Task.CompletedTask;
        }, cancellationToken);
    }
}

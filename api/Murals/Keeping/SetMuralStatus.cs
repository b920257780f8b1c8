using GisPlatform.Data.Murals;

namespace GisPlatform.Api.Murals.Keeping;

/// <summary>Staff say what is left of a mural.</summary>
public sealed class SetMuralStatus(MuralChanges changes)
{
    /// <summary>Sets it.</summary>
    /// <exception cref="Common.AppError">As <see cref="MuralChanges"/>.</exception>
    public Task<Mural> RunAsync(string id, int version, MuralStatus status, CancellationToken cancellationToken) =>
        changes.RunAsync(id, version, MuralChangeKind.StatusSet, act =>
        {
            act.Mural.Status = status;
            return Task.CompletedTask;
        }, cancellationToken);
}

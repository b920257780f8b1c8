using GisPlatform.Api.Places;
using GisPlatform.Data.Murals;

namespace GisPlatform.Api.Murals.Keeping;

/// <summary>Staff change what is said of a mural, or its place.</summary>
public sealed class EditMural(MuralChanges changes, PlaceDataCache places)
{
    /// <summary>Changes it.</summary>
    /// <exception cref="Common.AppError">As <see cref="MuralChanges"/>, or an input that breaks a rule.</exception>
    public async Task<Mural> RunAsync(string id, int version, MuralData data, CancellationToken cancellationToken)
    {
        var today = await places.TodayAsync(cancellationToken);
        return await changes.RunAsync(id, version, MuralChangeKind.Edited, act =>
        {
            data.WriteTo(act.Mural, today);
            return Task.CompletedTask;
        }, cancellationToken);
    }
}

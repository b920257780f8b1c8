namespace GisPlatform.MapClient.Staff.Murals.Changes;

/// <summary>A photo is taken away from a mural.</summary>
/// <param name="Mural">The mural as it was seen.</param>
/// <param name="Photo">The photo.</param>
public sealed record RemoveMuralPhoto(KeptMural Mural, KeptMuralPhoto Photo) : MuralChange(Of(Mural.Id, Mural.Version, "photo", Photo.Id));

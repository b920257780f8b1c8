namespace GisPlatform.MapClient.Staff.Murals.Changes;

/// <summary>It is said what is left of a mural.</summary>
/// <param name="Mural">The mural as it was seen.</param>
/// <param name="Status">VISIBLE, FADED or LOST.</param>
public sealed record SetMuralStatus(KeptMural Mural, string Status) : MuralChange(Of(Mural.Id, Mural.Version, "status", Status));

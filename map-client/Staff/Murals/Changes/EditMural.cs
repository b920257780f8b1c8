namespace GisPlatform.MapClient.Staff.Murals.Changes;

/// <summary>What is said of a mural, or its place, is changed.</summary>
/// <param name="Id">Which.</param>
/// <param name="Version">Its version as it was seen.</param>
/// <param name="Draft">What it is from then on.</param>
public sealed record EditMural(string Id, int Version, MuralDraft Draft) : MuralChange(Of(Id, Version, "mural", Draft.ToInput()));

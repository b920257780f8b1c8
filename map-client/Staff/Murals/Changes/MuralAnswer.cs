namespace GisPlatform.MapClient.Staff.Murals.Changes;

/// <summary>Answer of each change: it says which one it was.</summary>
/// <param name="Mural">The mural, or the suggestion that was turned down.</param>
public sealed record MuralAnswer(ChangedMural Mural);

/// <summary>A mural after a change.</summary>
/// <param name="Id">UUID.</param>
/// <param name="Version">How often it was changed; a suggestion has none.</param>
public sealed record ChangedMural(string Id, int Version = 0);

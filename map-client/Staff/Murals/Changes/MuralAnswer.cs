namespace GisPlatform.MapClient.Staff.Murals.Changes;

/// <summary>Answer of each change: it says which one it was.</summary>
/// <param name="Mural">The mural, or the suggestion that was turned down.</param>
public sealed record MuralAnswer(MuralKey Mural);

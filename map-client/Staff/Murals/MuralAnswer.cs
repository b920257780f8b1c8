namespace GisPlatform.MapClient.Staff.Murals;

/// <summary>Answer of what changes murals and suggestions: all say which one it was.</summary>
/// <param name="Mural">The mural, or the suggestion that was turned down.</param>
public sealed record MuralAnswer(MuralKey Mural);

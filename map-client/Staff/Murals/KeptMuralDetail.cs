namespace GisPlatform.MapClient.Staff.Murals;

/// <summary>Answer of <c>KeptMuralDetail.graphql</c>.</summary>
/// <param name="Mural">The mural, or null.</param>
public sealed record KeptMuralDetail(KeptMural? Mural);

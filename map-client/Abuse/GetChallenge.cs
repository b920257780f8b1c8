using System.Text.Json.Nodes;

namespace GisPlatform.MapClient.Abuse;

/// <summary>Answer of <c>GetChallenge.graphql</c>.</summary>
/// <param name="Challenge">A puzzle, passed on as it is; null where the server asks for none.</param>
public sealed record GetChallenge(JsonObject? Challenge);

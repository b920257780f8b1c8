using System.Text.Json.Nodes;

namespace GisPlatform.MapClient.Staff.Murals.Changes;

/// <summary>A suggestion becomes a mural.</summary>
/// <param name="Told">The suggestion.</param>
/// <param name="Draft">What is said of the mural, and which of the photos are withheld.</param>
public sealed record AcceptMuralSuggestion(SuggestedMural Told, MuralDraft Draft) : MuralChange(new JsonObject
{
    ["id"] = Told.Id, ["mural"] = Draft.ToInput(), ["credit"] = Draft.Credit,
    ["photos"] = new JsonArray([.. Told.Photos.Where(photo => !Draft.Withheld.Contains(photo.Id)).Select(photo => (JsonNode)photo.Id)]),
});

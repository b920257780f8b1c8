using System.Text.Json.Nodes;

namespace GisPlatform.MapClient.Staff.Murals.Changes;

/// <summary>A mural is added.</summary>
/// <param name="Key">Random key of this change: sent twice, it is one.</param>
/// <param name="Draft">What is said of it.</param>
/// <param name="Wall">The issue that it came of.</param>
/// <param name="Photos">Its photos, as <see cref="AddMuralPhotos"/> has them.</param>
public sealed record AddMural(Guid Key, MuralDraft Draft, DoneWall? Wall, JsonArray Photos)
    : MuralChange(new JsonObject { ["key"] = $"{Key}", ["mural"] = Draft.ToInput(), ["issue"] = Wall?.Id, ["photos"] = Photos });

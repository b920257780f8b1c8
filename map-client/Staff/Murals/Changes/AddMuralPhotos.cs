using System.Text.Json.Nodes;

namespace GisPlatform.MapClient.Staff.Murals.Changes;

/// <summary>Photos are added to a mural.</summary>
/// <param name="Id">Which.</param>
/// <param name="Version">Its version as it was seen.</param>
/// <param name="Photos">Uploaded ones.</param>
public sealed record AddMuralPhotos(string Id, int Version, JsonArray Photos) : MuralChange(Of(Id, Version, "photos", Photos))
{
    /// <summary>Uploads as the API takes them.</summary>
    /// <param name="uploads">Ids of uploads.</param>
    /// <param name="credit">Whose pictures they are.</param>
    public static JsonArray Of(IEnumerable<string> uploads, string credit) => [.. uploads.Select(id => new JsonObject { ["photo"] = id, ["credit"] = credit.Trim() })];
}

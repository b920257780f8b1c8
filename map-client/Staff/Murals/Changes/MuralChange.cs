using System.Text.Json.Nodes;

namespace GisPlatform.MapClient.Staff.Murals.Changes;

/// <summary>What staff do to murals and suggestions. Its class has the name of its operation.</summary>
/// <param name="Variables">Variables of its operation.</param>
public abstract record MuralChange(JsonObject Variables)
{
    /// <summary>Name of the operation.</summary>
    public string Operation => GetType().Name;

    /// <summary>Which mural, and how it stood when it was looked at.</summary>
    protected static JsonObject Of(string id, int version, string name, JsonNode value) => new() { ["id"] = id, ["version"] = version, [name] = value };
}

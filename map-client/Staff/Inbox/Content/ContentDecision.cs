using System.Text.Json.Nodes;

namespace GisPlatform.MapClient.Staff.Inbox.Content;

/// <summary>What staff decide of content. Its class has the name of its operation.</summary>
/// <param name="Said">What is said once it is done.</param>
/// <param name="Variables">Variables of its operation.</param>
public abstract record ContentDecision(string Said, JsonObject Variables)
{
    /// <summary>Name of the operation.</summary>
    public string Operation => GetType().Name;

    /// <summary>Which photo, and how it stood when it was looked at.</summary>
    protected static JsonObject Of(WaitingPhoto waiting) => new() { ["id"] = waiting.Photo.Id, ["seen"] = waiting.Photo.Status };
}

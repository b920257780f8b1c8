using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace GisPlatform.MapClient.Staff.OnSite;

/// <summary>Something that was said of a site on this device. It stays here until it has arrived; then a trace of it stays for some days.</summary>
public sealed record SiteEntry
{
    /// <summary>Random key: sent twice, it is one.</summary>
    public Guid Key { get; init; } = Guid.NewGuid();

    /// <summary>The Saturday.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Id of the issue.</summary>
    public required string Issue { get; init; }

    /// <summary>Its reference.</summary>
    public required string Reference { get; init; }

    /// <summary>What to call it; of a private issue only its category.</summary>
    public required string Name { get; init; }

    /// <summary>STARTED, DONE or NOT_DONE.</summary>
    public required string Status { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was filled in.</summary>
    public SiteForm Form { get; init; } = new();

    /// <summary>Id of the upload by the photo's id on this device: those are not sent twice.</summary>
    public IReadOnlyDictionary<string, string> Uploads { get; init; } = new Dictionary<string, string>();

    /// <summary>When it arrived.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Why it was refused.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether it is on its way still.</summary>
    [JsonIgnore]
    public bool IsWaiting => SentAt is null && Refusal is null;

    /// <summary>Whether it has not arrived.</summary>
    [JsonIgnore]
    public bool IsUnsent => SentAt is null;

    /// <summary>Variables of <c>SendOutcome.graphql</c>.</summary>
    public JsonObject ToVariables() => new()
    {
        ["change"] = new JsonObject { ["date"] = Date.Iso(), ["key"] = Key.ToString() }, ["issue"] = Issue, ["outcome"] = Form.ToOutcome(Status, At, Uploads),
    };

    /// <summary>What stays of it once it has arrived: that it was said, not what.</summary>
    public SiteEntry Arrived(DateTimeOffset at) => this with { SentAt = at, Refusal = null, Form = new SiteForm(), Uploads = new Dictionary<string, string>() };
}

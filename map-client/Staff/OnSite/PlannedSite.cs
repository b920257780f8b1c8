using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Photos;

namespace GisPlatform.MapClient.Staff.OnSite;

/// <summary>A site of the plan, as people in the field need it.</summary>
/// <param name="Position">Its place in the crew's order.</param>
/// <param name="Status">PLANNED, STARTED, DONE or NOT_DONE.</param>
/// <param name="MayRecord">Whether the reader may say what came of it.</param>
/// <param name="PlannedStart">When its crew is to begin.</param>
/// <param name="PlannedEnd">When its crew is to have finished.</param>
/// <param name="PlannedPeople">People to go there.</param>
/// <param name="PlannedQuantity">Quantity to be done.</param>
/// <param name="PlannedTools">Tools to bring.</param>
/// <param name="MeetingPoint">Where its crew meets.</param>
/// <param name="Note">Words to the crew.</param>
/// <param name="DoneQuantity">Done quantity.</param>
/// <param name="People">People who took part.</param>
/// <param name="Hours">Hours that they worked.</param>
/// <param name="WasteM3">Waste taken away, m³.</param>
/// <param name="Truckloads">Truckloads taken away.</param>
/// <param name="Outcome">Words to the outcome.</param>
/// <param name="Crew">The crew.</param>
/// <param name="Issue">The issue.</param>
public sealed record PlannedSite(
    int Position, string Status, bool MayRecord, DateTimeOffset? PlannedStart, DateTimeOffset? PlannedEnd, int? PlannedPeople, decimal? PlannedQuantity,
    IReadOnlyList<SiteTool> PlannedTools, string? MeetingPoint, string? Note, decimal? DoneQuantity, int? People, decimal? Hours, decimal? WasteM3,
    int? Truckloads, string? Outcome, SiteCrew? Crew, SiteIssue Issue)
{
    /// <summary>What of it stays on the device: a private issue is a number and a kind of work there.</summary>
    public PlannedSite ToKeep() => Issue.Category.IsPublic ? this : this with { MeetingPoint = null, Note = null, Outcome = null, Issue = Issue.ToKeep() };
}

/// <summary>A tool to bring.</summary>
/// <param name="Tool">Which.</param>
/// <param name="Count">How many.</param>
public sealed record SiteTool(ToolName Tool, int Count);

/// <summary>What a tool is called.</summary>
/// <param name="NameVi">In Vietnamese.</param>
/// <param name="NameEn">In English.</param>
public sealed record ToolName(string NameVi, string NameEn)
{
    /// <summary>In the reader's language.</summary>
    [JsonIgnore]
    public string Name => Languages.IsEnglish ? NameEn : NameVi;
}

/// <summary>A crew.</summary>
/// <param name="Id">UUID.</param>
/// <param name="Name">Name.</param>
/// <param name="Contact">Whom to ask for it.</param>
public sealed record SiteCrew(string Id, string Name, string? Contact);

/// <summary>The issue of a site.</summary>
/// <param name="Id">UUID.</param>
/// <param name="Reference">Reference.</param>
/// <param name="Title">A few words; empty where they are not kept.</param>
/// <param name="Description">More about it.</param>
/// <param name="Address">Street and number.</param>
/// <param name="ResidentsGroup">Residents' group.</param>
/// <param name="Anchor">GeoJSON of a point on it.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Ward">Its ward.</param>
/// <param name="Photos">Its photos, small.</param>
public sealed record SiteIssue(
    string Id, string Reference, string Title, string Description, string? Address, string? ResidentsGroup, JsonObject? Anchor, CategoryInfo Category,
    SiteWard? Ward, IReadOnlyList<PhotoThumb> Photos)
{
    /// <summary>Whether its words are here: those of private issues stay on the server.</summary>
    [JsonIgnore]
    public bool IsWhole => Title.Length > 0;

    /// <summary>What to call it.</summary>
    [JsonIgnore]
    public string Name => IsWhole ? Title : Category.Name;

    /// <summary>Where it is.</summary>
    [JsonIgnore]
    public LonLat? Position => Anchor?["coordinates"] is JsonArray { Count: 2 } pair ? new LonLat((double)pair[0]!, (double)pair[1]!) : null;

    /// <summary>Without anything that tells of people or where they live.</summary>
    public SiteIssue ToKeep() => this with { Title = "", Description = "", Address = null, ResidentsGroup = null, Anchor = null, Photos = [] };
}

/// <summary>A ward.</summary>
/// <param name="Name">Name.</param>
public sealed record SiteWard(string Name);

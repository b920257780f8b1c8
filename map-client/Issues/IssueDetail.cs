using System.Text.Json.Nodes;
using GisPlatform.MapClient.Photos;
using GisPlatform.MapClient.Wards;

namespace GisPlatform.MapClient.Issues;

/// <summary>Answer of <c>IssueDetail.graphql</c>.</summary>
/// <param name="Issue">The issue; null when there is none of that reference.</param>
public sealed record IssueDetail(IssueInfo? Issue);

/// <summary>What the card tells of an issue.</summary>
/// <param name="Id">Key.</param>
/// <param name="Reference">Reference.</param>
/// <param name="Title">Title.</param>
/// <param name="Description">Description.</param>
/// <param name="Status">Status.</param>
/// <param name="Severity">1 to 5.</param>
/// <param name="Address">Address.</param>
/// <param name="ResidentsGroup">Residents' group.</param>
/// <param name="ReportedAt">When reported.</param>
/// <param name="UpdatedAt">When last changed.</param>
/// <param name="ResolvedAt">When done.</param>
/// <param name="Quantity">How much.</param>
/// <param name="Confirmations">How many said "me too".</param>
/// <param name="Origin">How it came; DEMO and SYNTHETIC are made up.</param>
/// <param name="Geometry">GeoJSON geometry.</param>
/// <param name="Anchor">GeoJSON point.</param>
/// <param name="Category">Category.</param>
/// <param name="Ward">Ward on the map shown.</param>
/// <param name="DuplicateOf">The issue that it repeats.</param>
/// <param name="History">What happened to it, oldest first.</param>
/// <param name="Photos">Its photos that everybody may see.</param>
/// <param name="WaitingPhotos">How many photos of this device's report wait to be looked at.</param>
/// <param name="Mural">The mural that it has become, or that it tells of.</param>
public sealed record IssueInfo(
    string Id, string Reference, string Title, string Description, string Status, int Severity, string? Address, string? ResidentsGroup,
    DateTimeOffset ReportedAt, DateTimeOffset UpdatedAt, DateTimeOffset? ResolvedAt, decimal? Quantity, int Confirmations, string Origin,
    JsonObject Geometry, JsonObject Anchor, CategoryKey Category, WardKey? Ward, IssueKey? DuplicateOf, IReadOnlyList<HistoryEntry> History,
    IReadOnlyList<IssuePhoto> Photos, int WaitingPhotos, IssueMural? Mural = null)
{
    /// <summary>Its anchor.</summary>
    public Map.LonLat Position => Map.LonLat.Of(Anchor);
}

/// <summary>Names an issue.</summary>
/// <param name="Reference">Reference.</param>
/// <param name="Title">Title.</param>
public sealed record IssueKey(string Reference, string Title);

/// <summary>Names a mural.</summary>
/// <param name="Id">UUID.</param>
/// <param name="TitleVi">Title.</param>
/// <param name="TitleEn">Title in English.</param>
public sealed record IssueMural(string Id, string TitleVi, string? TitleEn)
{
    /// <summary>Title in the reader's language.</summary>
    public string Title => Languages.IsEnglish ? TitleEn ?? TitleVi : TitleVi;
}

/// <summary>One entry of a history.</summary>
/// <param name="At">When.</param>
/// <param name="Role">In which role somebody acted.</param>
/// <param name="ToStatus">Status after.</param>
/// <param name="Note">Words to it.</param>
/// <param name="PhotoCount">How many photos came with it.</param>
public sealed record HistoryEntry(DateTimeOffset At, string Role, string ToStatus, string? Note, int PhotoCount);

using System.Text.Json.Nodes;
using GisPlatform.MapClient.Issues;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Photos;
using GisPlatform.MapClient.Wards;

namespace GisPlatform.MapClient.Staff.Inbox;

/// <summary>Answer of <c>Inbox.graphql</c>.</summary>
/// <param name="Page">A part of the inbox.</param>
/// <param name="Waiting">How much content waits to be looked at.</param>
public sealed record Inbox([property: System.Text.Json.Serialization.JsonPropertyName("inbox")] InboxPart Page, WaitingCounts Waiting);

/// <summary>How much content waits to be looked at.</summary>
/// <param name="PhotoCount">Photos.</param>
/// <param name="TextCount">Texts.</param>
public sealed record WaitingCounts(int PhotoCount, int TextCount);

/// <summary>A part of an inbox.</summary>
/// <param name="TotalCount">How many issues wait in all.</param>
/// <param name="OverdueCount">How many of them are past their deadline.</param>
/// <param name="Next">Cursor of the next part; null at the end.</param>
/// <param name="Entries">Those longest waiting first.</param>
public sealed record InboxPart(int TotalCount, int OverdueCount, string? Next, IReadOnlyList<InboxEntry> Entries);

/// <summary>An issue that waits for an official.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="DueAt">When it is to be answered.</param>
/// <param name="Reporter">Whom to ask back, as far as told.</param>
public sealed record InboxEntry(StaffIssue Issue, DateTimeOffset DueAt, ReporterInfo? Reporter);

/// <summary>Who reported an issue; for staff's eyes.</summary>
/// <param name="Name">Name.</param>
/// <param name="Phone">Phone number.</param>
/// <param name="Email">E-mail address.</param>
public sealed record ReporterInfo(string? Name, string? Phone, string? Email);

/// <summary>An issue as staff see it.</summary>
/// <param name="Id">UUID.</param>
/// <param name="Reference">Reference.</param>
/// <param name="Version">Grows with each change; a change of an older one is refused.</param>
/// <param name="Title">A few words.</param>
/// <param name="Description">More words.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Severity">1 to 5.</param>
/// <param name="Address">Address in words.</param>
/// <param name="ResidentsGroup">Residents' group.</param>
/// <param name="ReportedAt">When it was reported.</param>
/// <param name="Confirmations">How many said "me too".</param>
/// <param name="Origin">How it came; DEMO and SYNTHETIC are made up.</param>
/// <param name="Geometry">GeoJSON geometry.</param>
/// <param name="Anchor">GeoJSON point.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Ward">Where.</param>
/// <param name="Photos">What it looks like.</param>
public sealed record StaffIssue(
    string Id, string Reference, int Version, string Title, string Description, string Status, int Severity, string? Address, string? ResidentsGroup,
    DateTimeOffset ReportedAt, int Confirmations, string Origin, JsonObject Geometry, JsonObject Anchor, CategoryKey Category, WardKey? Ward,
    IReadOnlyList<IssuePhoto> Photos)
{
    /// <summary>Its anchor.</summary>
    public LonLat Position => LonLat.Of(Anchor);

    /// <summary>For a duplicate: what it repeats.</summary>
    public IssueKey? DuplicateOf { get; init; }

    /// <summary>What happened to it, oldest first; known once it was opened.</summary>
    public IReadOnlyList<StaffEvent> History { get; init; } = [];
}

/// <summary>An entry of the history, as staff see it.</summary>
/// <param name="At">When.</param>
/// <param name="Role">In which role somebody acted.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="FromValue">What stood before.</param>
/// <param name="ToValue">What stands since.</param>
/// <param name="ToStatus">Status after.</param>
/// <param name="Note">Words.</param>
/// <param name="IsInternal">Whether it is for staff only.</param>
/// <param name="PhotoCount">How many photos came with it.</param>
public sealed record StaffEvent(
    DateTimeOffset At, string Role, string Kind, string? FromValue, string? ToValue, string ToStatus, string? Note, bool IsInternal, int PhotoCount);

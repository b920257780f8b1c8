using System.Text.Json.Nodes;
using GisPlatform.MapClient.Issues;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Wards;

namespace GisPlatform.MapClient.Staff.Saturdays.Plan;

/// <summary>An issue chosen for a Saturday: what is planned, and what came of it.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Crew">The crew; null: none yet.</param>
/// <param name="Position">Its place in the crew's order, from 1.</param>
/// <param name="PlannedStart">When its crew begins.</param>
/// <param name="PlannedEnd">When its crew has finished.</param>
/// <param name="PlannedPeople">People to go there.</param>
/// <param name="PlannedHours">Hours that they stay.</param>
/// <param name="PlannedQuantity">Quantity to be done.</param>
/// <param name="PlannedTools">Counted tools to bring.</param>
/// <param name="IsLocked">Whether a suggestion must leave it as it is.</param>
/// <param name="MeetingPoint">Where its crew meets.</param>
/// <param name="Note">Words to the crew.</param>
/// <param name="Status">PLANNED, STARTED, DONE or NOT_DONE.</param>
/// <param name="DoneQuantity">Done quantity.</param>
/// <param name="People">People who took part.</param>
/// <param name="Hours">Hours that they worked.</param>
/// <param name="WasteM3">Waste, m³.</param>
/// <param name="Truckloads">Truckloads.</param>
/// <param name="Outcome">Words to what came of it.</param>
/// <param name="Version">Grows with each change.</param>
public sealed record PlanSite(
    PlanIssue Issue, CrewKey? Crew, int Position, DateTimeOffset? PlannedStart, DateTimeOffset? PlannedEnd, int? PlannedPeople, decimal? PlannedHours,
    decimal? PlannedQuantity, IReadOnlyList<NeededTool> PlannedTools, bool IsLocked, string? MeetingPoint, string? Note, string Status, decimal? DoneQuantity, int? People,
    decimal? Hours, decimal? WasteM3, int? Truckloads, string? Outcome, int Version);

/// <summary>Names a crew.</summary>
/// <param name="Id">UUID.</param>
public sealed record CrewKey(string Id);

/// <summary>An issue as plans and lists of candidates show it.</summary>
/// <param name="Id">UUID.</param>
/// <param name="Reference">Reference.</param>
/// <param name="Title">Title.</param>
/// <param name="Status">Status.</param>
/// <param name="Severity">1 to 5.</param>
/// <param name="Address">Address.</param>
/// <param name="ReportedAt">When it was reported.</param>
/// <param name="Confirmations">How many said "me too".</param>
/// <param name="Origin">How it came; DEMO and SYNTHETIC are made up.</param>
/// <param name="Anchor">GeoJSON point.</param>
/// <param name="Quantity">How much there is to do.</param>
/// <param name="Category">Category.</param>
/// <param name="Ward">Ward.</param>
public sealed record PlanIssue(
    string Id, string Reference, string Title, string Status, int Severity, string? Address, DateTimeOffset ReportedAt, int Confirmations, string Origin,
    JsonObject Anchor, decimal? Quantity, CategoryKey Category, WardKey? Ward)
{
    /// <summary>Where it lies.</summary>
    public LonLat Position => LonLat.Of(Anchor);
}

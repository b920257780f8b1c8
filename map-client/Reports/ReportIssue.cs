using System.Text.Json.Serialization;
using GisPlatform.MapClient.Wards;

namespace GisPlatform.MapClient.Reports;

/// <summary>Answer of <c>ReportIssue.graphql</c>.</summary>
/// <param name="Payload">What became of the report.</param>
public sealed record ReportIssue([property: JsonPropertyName("reportIssue")] ReportIssuePayload Payload);

/// <summary>What became of a report.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Ward">The ward that it was found to lie in.</param>
public sealed record ReportIssuePayload(string Reference, WardKey? Ward);

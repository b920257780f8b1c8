using System.Text.Json.Serialization;

namespace GisPlatform.MapClient.Followers;

/// <summary>Answer of <c>FollowIssue.graphql</c>.</summary>
/// <param name="Payload">What became of the wish.</param>
public sealed record FollowIssue([property: JsonPropertyName("followIssue")] FollowIssuePayload Payload);

/// <summary>What became of the wish.</summary>
/// <param name="MailIsLocal">Whether the mail lies in a folder of the server.</param>
public sealed record FollowIssuePayload(bool MailIsLocal);

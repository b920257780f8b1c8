using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using GisPlatform.MapClient.Abuse;
using GisPlatform.MapClient.Followers;
using GisPlatform.MapClient.Issues;
using GisPlatform.MapClient.Live;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Photos;
using GisPlatform.MapClient.Reports;
using GisPlatform.MapClient.Wards;

namespace GisPlatform.MapClient.Api;

/// <summary>Reads and writes without reflection, which trimming would break.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(double[]))]
[JsonSerializable(typeof(MapStart))]
[JsonSerializable(typeof(MapScene))]
[JsonSerializable(typeof(MapEvent))]
[JsonSerializable(typeof(WardFigures))]
[JsonSerializable(typeof(WardDetail))]
[JsonSerializable(typeof(IssueList))]
[JsonSerializable(typeof(IssueDetail))]
[JsonSerializable(typeof(ReportDraft))]
[JsonSerializable(typeof(ReportDraft[]))]
[JsonSerializable(typeof(ReportIssue))]
[JsonSerializable(typeof(ReportContext))]
[JsonSerializable(typeof(FindLandmarks))]
[JsonSerializable(typeof(ConfirmIssue))]
[JsonSerializable(typeof(DenyFix))]
[JsonSerializable(typeof(WithdrawIssue))]
[JsonSerializable(typeof(FollowIssue))]
[JsonSerializable(typeof(GetChallenge))]
[JsonSerializable(typeof(LiveChanges))]
[JsonSerializable(typeof(DraftPhoto[]))]
[JsonSerializable(typeof(FlagContent))]
internal sealed partial class ClientJson : JsonSerializerContext;

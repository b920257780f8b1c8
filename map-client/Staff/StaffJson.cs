using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using GisPlatform.MapClient.Staff.Accounts;
using GisPlatform.MapClient.Staff.Planner;

namespace GisPlatform.MapClient.Staff;

/// <summary>Reads and writes without reflection, which trimming would break.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(AccountProblem))]
[JsonSerializable(typeof(PlannerStart))]
[JsonSerializable(typeof(PlannerScene))]
[JsonSerializable(typeof(PlannerMapEvent))]
[JsonSerializable(typeof(PictureWords))]
[JsonSerializable(typeof(FindHotspots))]
[JsonSerializable(typeof(FindClusters))]
[JsonSerializable(typeof(FindCellIssues))]
[JsonSerializable(typeof(FindChartFigures))]
[JsonSerializable(typeof(FindNeglect))]
[JsonSerializable(typeof(ProposeForSaturday))]
[JsonSerializable(typeof(WithdrawProposal))]
[JsonSerializable(typeof(FindProposals))]
internal sealed partial class StaffJson : JsonSerializerContext;

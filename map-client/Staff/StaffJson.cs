using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using GisPlatform.MapClient.Staff.Accounts;

namespace GisPlatform.MapClient.Staff;

/// <summary>Reads and writes without reflection, which trimming would break.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(AccountProblem))]
internal sealed partial class StaffJson : JsonSerializerContext;

using System.Text.Json.Nodes;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Murals;

/// <summary>Murals that tests make, in Hồ Nam (ward 11383), and what staff do with them.</summary>
internal static class TestMural
{
    public const string Ward = "11383";
    public const string OtherWard = "11377";
    public const string Fields = "{ id version titleVi titleEn artists status paintedOn storyVi address isDemo canEdit anchor ward(asOf: \"2024-12-31\") { code } photos { id credit thumb: url(size: THUMB) } issue { id } openReport { id } history { kind by fromStatus toStatus } }";
    public const string Add = $"mutation($key: ID!, $mural: MuralInput!, $issue: ID, $photos: [MuralPhotoInput!]) {{ mural: addMural(key: $key, mural: $mural, issue: $issue, photos: $photos) {Fields} }}";
    public const string Edit = $"mutation($id: ID!, $version: Int!, $mural: MuralInput!) {{ mural: editMural(id: $id, version: $version, mural: $mural) {Fields} }}";
    public const string SetStatus = $"mutation($id: ID!, $version: Int!, $status: MuralStatus!) {{ mural: setMuralStatus(id: $id, version: $version, status: $status) {Fields} }}";

    public static Task<HttpClient> OfficialAsync(ApiServer server, string ward = Ward) => server.SignInAsync(AccountRole.Official, ward);

    public static JsonObject Input(params (string Field, JsonNode? Value)[] changes)
    {
        var input = new JsonObject
        {
            ["titleVi"] = "Tường thử", ["artists"] = "Nhóm Thử Màu", ["paintedOn"] = "2024-03-09", ["storyVi"] = "Vẽ để thử.", ["geometry"] = ReportedIssue.PointAt(106.6750, 20.8480),
        };
        foreach (var (field, value) in changes)
            input[field] = value;
        return input;
    }

    public static async Task<JsonNode> AddAsync(HttpClient http, params (string Field, JsonNode? Value)[] changes) =>
        (await http.DataAsync(Add, new { key = $"{Guid.NewGuid()}", mural = Input(changes) }))["mural"]!;

    public static async Task<JsonNode> ReadAsync(HttpClient http, string id) => (await http.DataAsync($"query($id: ID!) {{ mural(id: $id) {Fields} }}", new { id }))["mural"]!;
}

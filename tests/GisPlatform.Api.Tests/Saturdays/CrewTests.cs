using System.Text.Json.Nodes;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Saturdays;

/// <summary>Crews, which the administrator keeps.</summary>
public sealed class CrewTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Add = "mutation($key: ID!, $crew: CrewInput!) { crew: addCrew(key: $key, crew: $crew) { id name version skills { code nameVi } tools { tool { code nameEn } count } ward { name } isActive } }";
    private const string Edit = "mutation($id: ID!, $version: Int!, $crew: CrewInput!) { crew: editCrew(id: $id, version: $version, crew: $crew) { id name version people isActive } }";

    [Fact]
    public async Task A_crew_is_added_once_and_changed_by_who_has_seen_it_as_it_is()
    {
        using var admin = await server.SignInAsync(AccountRole.Admin);
        var (key, input) = ($"{Guid.NewGuid()}", Input());

        var made = await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ => (await admin.DataAsync(Add, new { key, crew = input }))["crew"]!));
        var crew = made[0];
        Assert.Single(made.Select(one => (string)one["id"]!).Distinct());
        Assert.Equal(("nề", "truck", 2, "An Biên"), ((string)crew["skills"]![0]!["nameVi"]!, (string)crew["tools"]![0]!["tool"]!["nameEn"]!, (int)crew["tools"]![0]!["count"]!, (string)crew["ward"]!["name"]!));

        input["people"] = 21;
        var edited = (await admin.DataAsync(Edit, new { id = (string)crew["id"]!, version = 1, crew = input }))["crew"]!;
        var again = (await admin.DataAsync(Edit, new { id = (string)crew["id"]!, version = 1, crew = input }))["crew"]!;
        input["isActive"] = false;
        var old = await admin.ErrorAsync(Edit, new { id = (string)crew["id"]!, version = 1, crew = input });
        Assert.Equal((21, 2, 2), ((int)edited["people"]!, (int)edited["version"]!, (int)again["version"]!));
        Assert.Equal(("CONFLICT", "version"), (old.Code, old.Field));

        await admin.DataAsync(Edit, new { id = (string)crew["id"]!, version = 2, crew = input });
        Assert.DoesNotContain((await admin.DataAsync("{ crews { id } }"))["crews"]!.AsArray(), one => (string)one!["id"]! == (string)crew["id"]!);
        Assert.Contains((await admin.DataAsync("{ crews(withInactive: true) { id } }"))["crews"]!.AsArray(), one => (string)one!["id"]! == (string)crew["id"]!);
    }

    [Theory]
    [InlineData("name", "", "crew.name")]
    [InlineData("ward", "99999", "crew.ward")]
    [InlineData("people", 0, "crew.people")]
    [InlineData("hoursPerSaturday", 13, "crew.hoursPerSaturday")]
    [InlineData("skills", "FLYING", "crew.skills")]
    [InlineData("name", "Hội Cựu chiến binh quận", "crew.name")]
    public async Task What_makes_no_sense_is_refused_by_name(string field, object value, string named)
    {
        using var admin = await server.SignInAsync(AccountRole.Admin);
        var input = Input();
        input[field] = field == "skills" ? new JsonArray((string)value) : JsonValue.Create(value);

        var error = await admin.ErrorAsync(Add, new { key = $"{Guid.NewGuid()}", crew = input });

        Assert.Equal(("BAD_USER_INPUT", named), (error.Code, error.Field));
    }

    private static JsonObject Input() => new()
    {
        ["name"] = $"Tổ nề {Guid.NewGuid():N}", ["kind"] = "WARD", ["ward"] = "11371", ["people"] = 8, ["hoursPerSaturday"] = 3.5,
        ["skills"] = new JsonArray("MASONRY"), ["tools"] = new JsonArray(new JsonObject { ["code"] = "TRUCK", ["count"] = 2 }), ["contact"] = "Tổ trưởng",
    };
}

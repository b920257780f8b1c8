using System.Text.Json.Nodes;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Data.Accounts;
using GisPlatform.Loader.Places;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Categories;

/// <summary>What administrators do with categories: addCategory, editCategory.</summary>
public sealed class CategoryTests(LeChanServer server) : IClassFixture<LeChanServer>, IAsyncLifetime
{
    private const string Add = "mutation($code: ID!, $category: CategoryInput!) { addCategory(code: $code, category: $category) { code version } }";
    private const string Edit = "mutation($code: ID!, $version: Int!, $category: CategoryInput!) { editCategory(code: $code, version: $version, category: $category) { nameVi answerDays version } }";
    private HttpClient _admin = default!;

    [Fact]
    public async Task A_category_that_is_added_can_be_reported_from_then_on()
    {
        await _admin.DataAsync(Add, new { code = "STREET_LIGHT", category = Input() });
        var issue = await ReportedIssue.SendAsync(server, ("category", "STREET_LIGHT"));

        Assert.Equal("Đèn đường", (string?)(await server.DataAsync("query($id: ID!) { issue(id: $id) { category { nameVi } } }", new { id = issue.Id }))["issue"]!["category"]!["nameVi"]);
        // Sent again after a line that was cut it is the same; another one of that code is not.
        Assert.Equal(1, (int)(await _admin.DataAsync(Add, new { code = "STREET_LIGHT", category = Input() }))["addCategory"]!["version"]!);
        Assert.Equal("code", (await _admin.ErrorAsync(Add, new { code = "STREET_LIGHT", category = Input(("answerDays", 9)) })).Field);
    }

    [Fact]
    public async Task Two_administrators_at_once_do_not_overwrite_one_another_and_a_new_load_of_the_place_overwrites_neither()
    {
        var version = await VersionAsync("ALLEY");
        var changes = await Task.WhenAll(Enumerable.Range(1, 2).Select(days => _admin.GraphQLAsync(Edit, new { code = "ALLEY", version, category = Input(("answerDays", days), ("nameVi", "Ngõ"), ("geometryKinds", new JsonArray("POINT", "LINE"))) })));

        Assert.Equal("CONFLICT", (string?)Assert.Single(changes, answer => answer["errors"] is not null)["errors"]![0]!["extensions"]!["code"]);
        await server.Database.ExecuteAsync("update place set data_hash = 'older'");
        await new LoadPlace(server.Database.Source).RunAsync(PlaceFolder.Find(Repository.PathOf("data", "places", "le-chan")), withDemo: true, _ => { }, TestContext.Current.CancellationToken);
        Assert.Equal("Ngõ", await server.Database.ScalarAsync<string>("select name_vi from category where code = 'ALLEY'"));
    }

    [Fact]
    public async Task A_category_that_becomes_private_takes_its_issues_along_and_never_brings_them_back()
    {
        var issue = await ReportedIssue.SendAsync(server, ("category", "CAMERA_SITE"));
        await _admin.DataAsync(Edit, new { code = "CAMERA_SITE", version = await VersionAsync("CAMERA_SITE"), category = Input(("isPublic", false)) });

        Assert.Null((await server.DataAsync("query($id: ID!) { issue(id: $id) { title } }", new { id = issue.Id }))["issue"]);
        Assert.Equal("category.isPublic", (await _admin.ErrorAsync(Edit, new { code = "CAMERA_SITE", version = await VersionAsync("CAMERA_SITE"), category = Input() })).Field);
    }

    [Fact]
    public async Task A_kind_of_geometry_that_issues_have_stays() =>
        Assert.Equal("category.geometryKinds", (await _admin.ErrorAsync(Edit, new { code = "LAKE", version = 0, category = Input() })).Field);

    [Theory]
    [InlineData("nameVi", "", "category.nameVi")]
    [InlineData("icon", "../lamp", "category.icon")]
    [InlineData("colour", "red", "category.colour")]
    [InlineData("answerDays", 0, "category.answerDays")]
    [InlineData("defaultEffortHours", 0, "category.defaultEffortHours")]
    [InlineData("unit", "km", "category.unit")]
    public async Task A_detail_that_makes_no_sense_is_refused_by_field(string detail, object value, string field) =>
        Assert.Equal(field, (await _admin.ErrorAsync(Edit, new { code = "LITTER", version = 0, category = Input((detail, JsonValue.Create(value))) })).Field);

    [Theory]
    [InlineData("light")]
    [InlineData("A")]
    public async Task A_code_has_capitals_only(string code) => Assert.Equal("code", (await _admin.ErrorAsync(Add, new { code, category = Input() })).Field);

    public async ValueTask InitializeAsync() => _admin = await server.SignInAsync(AccountRole.Admin);

    public ValueTask DisposeAsync()
    {
        _admin.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<int> VersionAsync(string code) => server.Database.ScalarAsync<int>($"select version from category where code = '{code}'");

    private static JsonObject Input(params (string Field, JsonNode? Value)[] changes)
    {
        var input = new JsonObject
        {
            ["nameVi"] = "Đèn đường", ["nameEn"] = "Street light", ["icon"] = "camera", ["colour"] = "#334455", ["geometryKinds"] = new JsonArray("POINT"), ["isPublic"] = true,
            ["defaultEffortHours"] = 3, ["answerDays"] = 4, ["tools"] = new JsonArray("thang"), ["unit"] = "pieces",
        };
        foreach (var (field, value) in changes)
            input[field] = value;
        return input;
    }
}

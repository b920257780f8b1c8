using GisPlatform.Loader;
using GisPlatform.Loader.Places;
using GisPlatform.Testing;

namespace GisPlatform.Data.Tests.Places;

public sealed class LoadPlaceTests(LeChanDatabase database) : IClassFixture<LeChanDatabase>, IDisposable
{
    private readonly PlaceCopy _place = new();

    [Fact]
    public async Task Loading_the_same_place_again_changes_nothing()
    {
        await LoadAsync();
        var before = await FingerprintAsync();

        var steps = await LoadAsync();

        Assert.Equal("le-chan is loaded already", Assert.Single(steps));
        Assert.Equal(before, await FingerprintAsync());
    }

    [Fact]
    public async Task Loading_a_changed_place_keeps_the_issues_and_their_references()
    {
        var before = await FingerprintAsync();
        _place.Replace("place.json", "Quận Lê Chân", "Lê Chân (thử)");

        await LoadAsync();

        Assert.Equal("Lê Chân (thử)", await database.ScalarAsync<string>("select name_vi from place"));
        Assert.Equal(before, await FingerprintAsync());
    }

    [Fact]
    public async Task A_database_of_one_place_refuses_another()
    {
        _place.Replace("place.json", "\"le-chan\"", "\"other\"");
        var other = new PlaceFolder(Path.Combine(Path.GetDirectoryName(_place.Folder.Root)!, "other"));
        Directory.Move(_place.Folder.Root, other.Root);

        var error = await Assert.ThrowsAsync<LoadException>(() => new LoadPlace(database.Source).RunAsync(other, true, _ => { }, Cancel));
        Directory.Move(other.Root, _place.Folder.Root);

        Assert.Contains("holds the place 'le-chan'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo-issues.csv", "REPORTED@", "REPORTET@", "demo-issues.csv, line")]
    [InlineData("demo-issues.csv", "POINT (106.6", "PINT (106.6", "is not WKT")]
    [InlineData("wards.geojson", "\"type\":\"MultiPolygon\"", "\"type\":\"MultyPolygon\"", "wards.geojson")]
    [InlineData("wards.geojson", "\"validFrom\"", "\"validFron\"", "lacks the property 'validFrom'")]
    [InlineData("categories.json", "\"isPublic\"", "\"isPublick\"", "categories.json")]
    [InlineData("history.csv", "2019-10-05", "2019-10-06", "saturday_is_a_saturday")]
    public async Task A_malformed_file_is_named_and_nothing_is_loaded(string file, string from, string to, string told)
    {
        var before = await FingerprintAsync();
        _place.Replace(file, from, to);
        // A history that is there already is left alone; a wrong date must be met by a database that has none.
        if (file == "history.csv")
            await database.ExecuteAsync("delete from site; delete from saturday");

        var error = await Assert.ThrowsAnyAsync<Exception>(LoadAsync);

        Assert.Contains(told, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, await FingerprintAsync());
    }

    [Fact]
    public async Task New_wards_take_over_every_issue_at_once()
    {
        // Two wards swap their codes: every issue of one is now the other's.
        _place.Replace("wards.geojson", "\"code\":\"11374\",\"name\":\"Lam Sơn\"", "\"code\":\"99999\",\"name\":\"Lam Sơn\"");

        await LoadAsync();

        Assert.Equal(0, await database.ScalarAsync<long>(
            "select count(*) from issue i where not exists (select from ward_part p where p.id = i.ward_part_id and ST_Covers(p.boundary, i.anchor))"));
        Assert.True(await database.ScalarAsync<long>(
            "select count(*) from issue join ward_part_of using (ward_part_id) where ward_code = '99999'") > 0);
        Assert.Equal(0, await database.ScalarAsync<long>(
            "select count(*) from issue_count c where n > 0 and not exists (select from ward_part p where p.id = c.ward_part_id)"));
    }

    [Fact]
    public async Task New_wards_that_leave_an_issue_outside_are_refused_and_the_old_ones_stay()
    {
        var before = await FingerprintAsync();
        var wards = await File.ReadAllLinesAsync(_place.Folder.PathOf("wards.geojson"), Cancel);
        // Without Hồ Nam in any map there is a hole where its issues are.
        var left = wards[1..^1].Where(line => !line.Contains("\"2025-", StringComparison.Ordinal) && !line.Contains("Hồ Nam", StringComparison.Ordinal));
        await File.WriteAllTextAsync(_place.Folder.PathOf("wards.geojson"),
            wards[0] + string.Join(",", left.Select(line => line.TrimEnd(','))) + wards[^1], Cancel);

        var error = await Assert.ThrowsAsync<LoadException>(LoadAsync);

        Assert.Contains("does not cover what is in the database: issue", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, await FingerprintAsync());
    }

    public void Dispose() => _place.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<List<string>> LoadAsync()
    {
        var steps = new List<string>();
        await new LoadPlace(database.Source).RunAsync(_place.Folder, true, steps.Add, Cancel);
        return steps;
    }

    private Task<string> FingerprintAsync() => database.ScalarAsync<string>("""
        select concat((select md5(string_agg(reference || title || status, ',' order by reference)) from issue),
          (select count(*) from issue_event), (select count(*) from base_map_feature))
        """);
}

using GisPlatform.Data.Tests.Places;
using GisPlatform.Loader;
using GisPlatform.Loader.Places;
using GisPlatform.Testing;

namespace GisPlatform.Data.Tests.Murals;

public sealed class LoadMuralsTests(LeChanDatabase database) : IClassFixture<LeChanDatabase>, IDisposable
{
    private readonly PlaceCopy _place = new();

    [Fact]
    public async Task Every_made_up_mural_says_so_lies_in_a_ward_and_has_both_languages()
    {
        Assert.Equal(42, await database.ScalarAsync<long>("select count(*) from mural where is_demo"));
        Assert.Equal(0, await database.ScalarAsync<long>("""
            select count(*) from mural where not is_demo or title_en is null or story_en is null or painted_on > current_date
              or ward_part_id is distinct from (select id from ward_part where ST_Covers(boundary, anchor))
            """));
        Assert.Equal(15, await database.ScalarAsync<long>(
            "select count(distinct ward_code) from mural join ward_part_of using (ward_part_id) where ward_valid_from = '2019-01-01'"));
    }

    [Theory]
    [InlineData("2024-05-18", "2024-05-48", "line 2, column 'painted_on'")]
    [InlineData(",VISIBLE,POINT (106.681012", ",VISIBEL,POINT (106.681012", "line 2: column 'status': 'VISIBEL' is not VISIBLE, FADED or LOST")]
    [InlineData("POINT (106.681012", "PINT (106.681012", "line 2: column 'geometry'")]
    [InlineData("POINT (106.681012 ", "POINT (107.681012 ", "row 'M01', column 'geometry'")]
    [InlineData("M01,Mùa hoa đỏ", "M01,", "line 2: column 'title_vi': is empty")]
    [InlineData("M02,", "M01,", "column 'key': 'M01' stands more than once")]
    [InlineData("hoa-phuong trua-he he-pho,", "hoa-phuon trua-he he-pho,", "line 2: column 'art': there is no file murals/motifs/hoa-phuon.svg")]
    [InlineData("hoa-phuong trua-he he-pho,", "../../wards trua-he he-pho,", "line 2: column 'art': there is no file")]
    [InlineData("hoa-phuong trua-he he-pho,", "hoa-phuong trua he-pho,", "line 2: column 'art': palettes.json has no palette 'trua'")]
    [InlineData("90 60 800 600", "90 60 1800 600", "line 2: column 'detail'")]
    public async Task A_malformed_row_is_named_with_its_column_and_nothing_is_loaded(string from, string to, string told)
    {
        _place.Replace("murals.csv", from, to);
        _place.Replace("murals.csv", "Ships coming in", "Never loaded");

        var error = await Assert.ThrowsAsync<LoadException>(LoadAsync);

        Assert.Contains($"murals.csv", error.Message, StringComparison.Ordinal);
        Assert.Contains(told, error.Message, StringComparison.Ordinal);
        Assert.Equal(0, await database.ScalarAsync<long>("select count(*) from mural where title_en = 'Never loaded'"));
    }

    [Fact]
    public async Task A_colour_that_a_palette_lacks_is_named_by_its_motif()
    {
        _place.Replace(Path.Combine("murals", "motifs", "hoa-phuong.svg"), "{{bark}}", "{{barque}}");

        var error = await Assert.ThrowsAsync<LoadException>(LoadAsync);

        Assert.Contains("has no colour for '{{barque}}' of motif 'hoa-phuong'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_load_follows_the_file_makes_no_second_mural_and_keeps_what_staff_changed()
    {
        await database.ExecuteAsync("update mural set title_vi = 'Tên do cán bộ đặt', version = 2 where client_key = 'demo/M03'");
        _place.Replace("murals.csv", "M02,Tàu vào cảng,", "M02,Tàu cập cảng,");
        _place.Replace("murals.csv", "M03,Ra khơi lúc rạng đông,", "M03,Ra khơi,");

        await LoadAsync();

        Assert.Equal("Tàu cập cảng", await database.ScalarAsync<string>("select title_vi from mural where client_key = 'demo/M02'"));
        Assert.Equal(1, await database.ScalarAsync<int>("select version from mural where client_key = 'demo/M02'"));
        Assert.Equal("Tên do cán bộ đặt", await database.ScalarAsync<string>("select title_vi from mural where client_key = 'demo/M03'"));
        Assert.Equal(42, await database.ScalarAsync<long>("select count(*) from mural"));
    }

    [Fact]
    public async Task New_wards_take_over_the_murals_too()
    {
        _place.Replace("wards.geojson", "\"code\":\"11374\",\"name\":\"Lam Sơn\"", "\"code\":\"99999\",\"name\":\"Lam Sơn\"");

        await LoadAsync();

        Assert.Equal(3, await database.ScalarAsync<long>("select count(*) from mural join ward_part_of using (ward_part_id) where ward_code = '99999'"));
    }

    public void Dispose() => _place.Dispose();

    private Task LoadAsync() => new LoadPlace(database.Source).RunAsync(_place.Folder, true, _ => { }, TestContext.Current.CancellationToken);
}

using GisPlatform.Testing;

namespace GisPlatform.Data.Tests.Places;

/// <summary>The history and the demonstration issues of Lê Chân, as they are in the database.</summary>
public sealed class LeChanDataTests(LeChanDatabase database) : IClassFixture<LeChanDatabase>
{
    [Theory]
    [InlineData("select count(*) between 380 and 420 from issue where origin = 'DEMO'", "about 400")]
    [InlineData("select count(distinct status) = 9 from issue where origin = 'DEMO'", "all statuses")]
    [InlineData("select count(distinct category_code) = 12 from issue where origin = 'DEMO'", "all categories")]
    [InlineData("select count(distinct ward_code) = 15 from issue join ward_part_of using (ward_part_id) where ward_valid_from = '2019-01-01' and origin = 'DEMO'", "all wards")]
    [InlineData("select count(*) filter (where geometrytype(geom) = 'LINESTRING') > 20 and count(*) filter (where geometrytype(geom) = 'POLYGON') > 8 from issue where origin = 'DEMO'", "lines and areas")]
    [InlineData("select min(reported_at) > now() - interval '19 months' and max(updated_at) < now() from issue where origin = 'DEMO'", "the last 18 months")]
    [InlineData("select count(distinct description) = count(*) from issue where origin = 'DEMO'", "no two descriptions alike")]
    [InlineData("select bool_and(note is not null) from issue_event where to_status in ('REJECTED', 'DUPLICATE', 'REOPENED') and note is not null or to_status = 'REJECTED'", "reasons of rejections")]
    [InlineData("select bool_and((duplicate_of_id is not null) = (status = 'DUPLICATE')) from issue", "duplicates name their original")]
    [InlineData("select bool_and(address is null and residents_group is null) from issue where origin = 'DEMO' and not is_public", "no address of a private person")]
    [InlineData("select count(*) between 30 and 40 and bool_and(is_demo) from crew", "crews")]
    [InlineData("select count(distinct saturday_date) > 20 and count(*) > 60 and bool_and(site.status = 'DONE' and crew_id is not null and not site.is_open) from site join issue i on i.id = issue_id where i.origin = 'DEMO'", "past Saturdays")]
    [InlineData("select count(distinct ward_code) > 10 from site join crew on crew.id = crew_id where saturday_date > current_date - 60", "work of the last weeks in most wards")]
    [InlineData("select count(distinct ward_code) = 15 and bool_and(exists (select from ward where code = ward_code and valid_from = '2019-01-01')) from crew where ward_code is not null", "a crew of each ward")]
    [InlineData("select bool_and(exists (select from crew where skills @> needed_skills and not exists (select from jsonb_each_text(needed_tools) t where coalesce((crew.tools ->> t.key)::int, 0) < t.value::int))) from category", "a crew for each kind of work")]
    public async Task The_demonstration_has(string claim, string what) =>
        Assert.True(await database.ScalarAsync<bool>(claim), what);

    [Fact]
    public async Task Most_work_was_done_on_a_Saturday_morning() => Assert.True(await database.ScalarAsync<bool>("""
        select avg((extract(isodow from at at time zone 'Asia/Ho_Chi_Minh') = 6)::int) > 0.8 from issue_event
        where to_status = 'DONE'
        """));

    [Fact]
    public async Task The_first_turn_out_is_on_record_with_its_figure()
    {
        Assert.Equal(500, await database.ScalarAsync<int>("select participants from saturday where date = '2019-10-05'"));
        Assert.Equal(15m, await database.ScalarAsync<decimal>("select waste_m3 from site join issue i on i.id = issue_id where i.origin = 'RECORD' and waste_m3 is not null"));
        Assert.True(await database.ScalarAsync<bool>("select bool_and(i.status = 'DONE') from site join issue i on i.id = issue_id where i.origin = 'RECORD'"));
    }

    [Fact]
    public async Task Every_issue_history_ends_where_the_issue_stands() => Assert.Equal(0, await database.ScalarAsync<long>("""
        select count(*) from issue i
        where status <> (select to_status from issue_event e where e.issue_id = i.id order by at desc, id desc limit 1)
        """));
}

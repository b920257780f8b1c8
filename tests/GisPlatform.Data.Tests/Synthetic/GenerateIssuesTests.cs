using GisPlatform.Loader;
using GisPlatform.Loader.Synthetic;
using GisPlatform.Testing;

namespace GisPlatform.Data.Tests.Synthetic;

public sealed class GenerateIssuesTests : IAsyncLifetime
{
    private const string Rows = """
        select md5(string_agg(concat_ws('|', id, title, category_code, status, severity, ST_AsText(geom), reported_at, updated_at), ',' order by id))
        from issue where origin = 'SYNTHETIC'
        """;

    private readonly LeChanDatabase _database = new();
    private readonly LeChanDatabase _other = new();

    [Fact]
    public async Task The_same_seed_gives_the_same_rows_and_another_gives_others()
    {
        await GenerateAsync(_database, 2000, seed: 7);
        await GenerateAsync(_other, 2000, seed: 7);
        Assert.Equal(await _database.ScalarAsync<string>(Rows), await _other.ScalarAsync<string>(Rows));

        await _other.ExecuteAsync("alter table issue_event disable trigger user; delete from issue_event; delete from issue where origin = 'SYNTHETIC'");
        await GenerateAsync(_other, 2000, seed: 8);
        Assert.NotEqual(await _database.ScalarAsync<string>(Rows), await _other.ScalarAsync<string>(Rows));
    }

    [Fact]
    public async Task A_large_load_is_counted_filed_and_indexed_like_single_inserts()
    {
        var indexes = await IndexesAsync();
        await GenerateAsync(_database, 25_000, seed: null);

        Assert.Equal(indexes, await IndexesAsync());
        Assert.Equal(0, await _database.ScalarAsync<long>(
            "select count(*) from issue i where ward_part_id <> (select min(p.id) from ward_part p where ST_Covers(p.boundary, i.anchor))"));
        Assert.Equal(0, await _database.ScalarAsync<long>(
            "select count(*) from issue i join category c on c.code = category_code where i.is_public <> c.is_public"));
        Assert.Equal(0, await _database.ScalarAsync<long>("""
            select count(*) from (
              select ward_part_id, category_code, status, count(*)::int as n from issue group by 1, 2, 3
              except select ward_part_id, category_code, status, n from issue_count) as difference
            """));
        Assert.Equal(await _database.ScalarAsync<long>("select count(*) from issue where is_public"),
            await _database.ScalarAsync<long>("select sum(n) from issue_cell where z = 19"));
        Assert.True(await _database.ScalarAsync<bool>("select bool_and(tgenabled = 'O') from pg_trigger where tgrelid = 'issue'::regclass"));
        Assert.Equal(0, await _database.ScalarAsync<long>(
            "select count(*) from issue i where not exists (select from issue_event e where e.issue_id = i.id)"));

        Task<string> IndexesAsync() => _database.ScalarAsync<string>("""
            select string_agg(definition, ';' order by definition) from (
              select pg_get_indexdef(indexrelid) as definition from pg_index where indrelid in ('issue'::regclass, 'issue_event'::regclass)
              union all select conname || pg_get_constraintdef(oid) from pg_constraint where conrelid in ('issue'::regclass, 'issue_event'::regclass)) as extras
            """);
    }

    [Fact]
    public async Task Synthetic_issues_cover_five_years_and_all_categories_and_are_uneven_among_wards()
    {
        await GenerateAsync(_database, 5000, seed: 1);

        Assert.True(await _database.ScalarAsync<bool>("""
            select min(reported_at) < now() - interval '4 years 10 months' and min(reported_at) > now() - interval '5 years 2 days'
              and count(distinct category_code) = 12
            from issue where origin = 'SYNTHETIC'
            """));
        Assert.True(await _database.ScalarAsync<bool>("""
            select max(n) > 5 * min(n) from (
              select count(*) as n from issue join ward_part_of using (ward_part_id)
              where ward_valid_from = '2019-01-01' and origin = 'SYNTHETIC' group by ward_code) as wards
            """));
    }

    [Fact]
    public async Task The_same_seed_twice_is_refused_in_words_and_without_a_seed_more_are_added()
    {
        await GenerateAsync(_database, 100, seed: 7);
        var error = await Assert.ThrowsAsync<LoadException>(() => GenerateAsync(_database, 100, seed: 7));
        await GenerateAsync(_database, 100, seed: null);

        Assert.Contains("seed 7", error.Message, StringComparison.Ordinal);
        Assert.Equal(200, await _database.ScalarAsync<long>("select count(*) from issue where origin = 'SYNTHETIC'"));
    }

    [Fact]
    public async Task A_database_without_a_place_is_told_to_load_one()
    {
        await using var empty = new EmptyDatabase();
        await empty.InitializeAsync();

        var error = await Assert.ThrowsAsync<LoadException>(() => GenerateAsync(empty, 10, seed: 1));

        Assert.Contains("load <place>", error.Message, StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        await _other.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await _other.DisposeAsync();
    }

    private static Task GenerateAsync(TestDatabase database, int count, int? seed) =>
        new GenerateIssues(database.Source).RunAsync(count, seed, until: null, _ => { }, TestContext.Current.CancellationToken);
}

using GisPlatform.Data.Saturdays;
using GisPlatform.Testing;
using Npgsql;

namespace GisPlatform.Data.Tests.Saturdays;

/// <summary>The database alone forbids what no plan may hold, whoever writes and however many at once.</summary>
public sealed class DoubleBookingTests(LeChanDatabase database) : IClassFixture<LeChanDatabase>
{
    [Fact]
    public async Task Of_many_who_put_an_issue_on_different_Saturdays_at_once_one_succeeds()
    {
        var issue = await IssueAsync();
        var dates = Enumerable.Range(0, 8).Select(week => $"2031-03-{1 + (7 * (week % 4)):00}").Distinct().Concat(["2031-04-05", "2031-04-12", "2031-04-19", "2031-04-26"]).ToList();
        await database.ExecuteAsync($"insert into saturday (date, status, is_date_approximate) select d::date, 'DRAFT', false from unnest(array['{string.Join("','", dates)}']) d");

        var faults = await Task.WhenAll(dates.Select(date => TryAsync($"insert into site (saturday_date, issue_id, is_locked) values ('{date}', '{issue}', false)")));

        Assert.Single(faults, fault => fault is null);
        Assert.All(faults.OfType<PostgresException>(), fault => Assert.Equal(("23505", SiteConstraints.IssueOnce), (fault.SqlState, fault.ConstraintName)));
    }

    [Fact]
    public async Task Of_many_who_send_a_crew_to_different_sites_at_the_same_time_one_succeeds()
    {
        await database.ExecuteAsync("insert into saturday (date, status, is_date_approximate) values ('2031-05-03', 'DRAFT', false)");
        var issues = await Task.WhenAll(Enumerable.Range(0, 8).Select(IssueAsync));
        var crew = await database.ScalarAsync<Guid>("select id from crew order by name limit 1");

        var faults = await Task.WhenAll(issues.Select((issue, n) => TryAsync($"""
            insert into site (saturday_date, issue_id, crew_id, is_locked, planned_start, planned_end)
            values ('2031-05-03', '{issue}', '{crew}', false, '2031-05-03 08:{n:00}+07', '2031-05-03 09:{n:00}+07')
            """)));

        Assert.Single(faults, fault => fault is null);
        // Two that wait for each other are parted by ending one: refused, too.
        Assert.All(faults.OfType<PostgresException>(), fault => Assert.True(fault is { SqlState: "23P01", ConstraintName: SiteConstraints.CrewOnce } or { SqlState: PostgresErrorCodes.DeadlockDetected }, fault.Message));
        // Right after each other is not at once.
        Assert.Null(await TryAsync($"""
            insert into site (saturday_date, issue_id, crew_id, is_locked, planned_start, planned_end)
            select '2031-05-03', '{issues.First(issue => faults[Array.IndexOf(issues, issue)] is not null)}', crew_id, false, planned_end, planned_end + interval '1 hour'
            from site where saturday_date = '2031-05-03'
            """));
    }

    [Fact]
    public async Task An_order_of_the_day_may_be_turned_round_in_one_transaction()
    {
        await database.ExecuteAsync("insert into saturday (date, status, is_date_approximate) values ('2031-05-10', 'DRAFT', false)");
        var (one, two) = (await IssueAsync(20), await IssueAsync(21));
        var crew = await database.ScalarAsync<Guid>("select id from crew order by name limit 1");
        await database.ExecuteAsync($"""
            insert into site (saturday_date, issue_id, crew_id, is_locked, planned_start, planned_end) values
            ('2031-05-10', '{one}', '{crew}', false, '2031-05-10 08:00+07', '2031-05-10 09:00+07'),
            ('2031-05-10', '{two}', '{crew}', false, '2031-05-10 09:00+07', '2031-05-10 10:00+07')
            """);

        Assert.Null(await TryAsync($"""
            begin;
            update site set planned_start = '2031-05-10 09:00+07', planned_end = '2031-05-10 10:00+07' where issue_id = '{one}';
            update site set planned_start = '2031-05-10 08:00+07', planned_end = '2031-05-10 09:00+07' where issue_id = '{two}';
            commit
            """));
    }

    [Fact]
    public async Task A_Saturday_that_is_over_sets_its_issues_free_and_one_that_is_not_takes_them_again()
    {
        var issue = await IssueAsync(30);
        await database.ExecuteAsync("insert into saturday (date, status, is_date_approximate) values ('2031-06-07', 'PUBLISHED', false), ('2031-06-14', 'DRAFT', false)");
        await database.ExecuteAsync($"insert into site (saturday_date, issue_id, is_locked) values ('2031-06-07', '{issue}', false)");

        await database.ExecuteAsync("update saturday set status = 'HELD' where date = '2031-06-07'");

        Assert.Null(await TryAsync($"insert into site (saturday_date, issue_id, is_locked) values ('2031-06-14', '{issue}', false)"));
        Assert.Equal(SiteConstraints.IssueOnce, (await TryAsync("update saturday set status = 'PUBLISHED' where date = '2031-06-07'"))?.ConstraintName);
    }

    [Fact]
    public async Task What_was_done_to_a_Saturday_is_never_edited()
    {
        await database.ExecuteAsync("insert into saturday (date, status, is_date_approximate) values ('2031-07-05', 'DRAFT', false)");
        await database.ExecuteAsync("insert into saturday_change (saturday_date, at, kind, client_key) values ('2031-07-05', now(), 'OPENED', 'x')");

        Assert.Equal("GP003", (await TryAsync("update saturday_change set kind = 'CLOSED'"))?.SqlState);
        Assert.Equal("GP003", (await TryAsync("delete from saturday_change"))?.SqlState);
    }

    private Task<Guid> IssueAsync(int n = 10) => database.ScalarAsync<Guid>($"select id from issue where status = 'ACCEPTED' order by id offset {n} limit 1");

    private async Task<PostgresException?> TryAsync(string sql)
    {
        try
        {
            await database.ExecuteAsync(sql);
            return null;
        }
        catch (PostgresException fault)
        {
            return fault;
        }
    }
}

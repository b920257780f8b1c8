using System.Globalization;
using System.Text.Json.Nodes;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Issues;

/// <summary>Days, months and years are the place's (UTC+7, no summer time), whatever zone a server or a reader is in.</summary>
public sealed class PlaceTimeTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Theory]
    [InlineData("2026-12-31T16:59:59Z", "LC-2026-", "2026-12-01")]
    [InlineData("2026-12-31T17:00:00Z", "LC-2027-", "2027-01-01")]
    // The night before and the first morning of Tết 2027, which is 6 February.
    [InlineData("2027-02-05T16:59:59Z", "LC-2027-", "2027-02-01")]
    [InlineData("2027-01-31T17:00:00Z", "LC-2027-", "2027-02-01")]
    public async Task The_year_of_a_reference_and_the_month_of_a_count_turn_at_the_places_midnight(string instant, string prefix, string month)
    {
        var reference = await InsertAsync(instant);

        Assert.StartsWith(prefix, reference, StringComparison.Ordinal);
        Assert.Equal([month], (await CountAsync(instant, DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).AddSeconds(1).ToString("O"))).Select(count => (string)count!["month"]!));
    }

    [Theory]
    [InlineData("2027-02-06T00:00:00+07:00", "2027-02-07T00:00:00+07:00", 1)]
    [InlineData("2027-02-05T17:00:00Z", "2027-02-06T17:00:00Z", 1)]
    [InlineData("2027-02-05T07:00:00-10:00", "2027-02-06T07:00:00-10:00", 1)]
    [InlineData("2027-02-06T00:00:00Z", "2027-02-07T00:00:00Z", 0)]
    public async Task A_period_means_the_same_instants_whichever_offset_it_is_written_with(string from, string before, int expected)
    {
        if (await server.Database.ScalarAsync<long>("select count(*) from issue where reported_at = '2027-02-05T17:00:00Z'") == 0)
            await InsertAsync("2027-02-05T17:00:00Z");

        Assert.Equal(expected, (await CountAsync(from, before)).Sum(count => (int)count!["count"]!));
    }

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Auckland")]
    public async Task A_session_of_another_zone_gives_the_same_reference_and_month(string zone)
    {
        var year = await server.Database.ScalarAsync<string>($"""
            with zone as (select set_config('timezone', '{zone}', false))
            select to_char(place_month('2027-12-31T17:30:00Z'), 'YYYY-MM') from zone
            """);

        Assert.Equal("2028-01", year);
    }

    [Fact]
    public async Task A_deadline_is_whole_days_of_24_hours_over_the_holidays_too()
    {
        var reference = await InsertAsync("2027-02-04T10:15:00Z");
        using var planner = await server.SignInAsync(Data.Accounts.AccountRole.Planner);

        var entry = (await planner.DataAsync("query($reference: String!) { inboxEntry(reference: $reference) { dueAt issue { category { answerDays } } } }", new { reference }))["inboxEntry"]!;

        Assert.Equal(DateTimeOffset.Parse("2027-02-04T10:15:00Z", CultureInfo.InvariantCulture).AddDays((int)entry["issue"]!["category"]!["answerDays"]!), (DateTimeOffset)entry["dueAt"]!);
    }

    private Task<string> InsertAsync(string instant) => server.Database.ScalarAsync<string>($"""
        insert into issue (id, reference, reference_year, reference_number, title, description, category_code, status, severity, geom, reported_at, updated_at, confirmations, origin, client_key)
        values (gen_random_uuid(), '', 0, 0, 'Đèn hỏng', '', 'LITTER', 'REPORTED', 3, ST_SetSRID(ST_MakePoint(106.6750, 20.8480), 4326), '{instant}', '{instant}', 0, 'REPORT', md5(random()::text))
        returning reference
        """);

    private async Task<JsonArray> CountAsync(string from, string before) => (await server.DataAsync(
        "query($from: DateTime!, $before: DateTime!) { issueCounts(by: [MONTH], where: { reported: { from: $from, before: $before } }) { count month } }", new { from, before }))["issueCounts"]!.AsArray();
}

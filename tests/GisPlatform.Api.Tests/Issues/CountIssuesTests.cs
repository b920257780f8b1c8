using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Issues;

public sealed class CountIssuesTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Theory]
    [InlineData("")]
    [InlineData("severity: { min: 1 }")]
    public async Task Counts_by_every_key_equal_a_count_in_plain_code_from_summary_and_from_issues(string where)
    {
        foreach (var asOf in new[] { new DateOnly(2024, 12, 31), new DateOnly(2025, 3, 1), new DateOnly(2026, 1, 1) })
        {
            var all = await AllIssues.ReadAsync(server.Database, asOf);
            var expected = all.Issues
                .GroupBy(issue => $"{all.WardOf(issue)} {issue.CategoryCode} {UpperSnakeCase.Instance.TranslateMemberName(issue.Status.ToString())} {issue.ReportedAt.AddHours(7):yyyy-MM}-01")
                .Select(group => $"{group.Key} {group.Count()}").Order(StringComparer.Ordinal);

            var data = await server.DataAsync($"{{ issueCounts(where: {{ asOf: \"{asOf:yyyy-MM-dd}\" {where} }}, by: [WARD, CATEGORY, STATUS, MONTH]) {{ count ward {{ code }} category status month }} }}");

            Assert.Equal(expected, data["issueCounts"]!.AsArray()
                .Select(row => $"{row!["ward"]!["code"]} {row["category"]} {row["status"]} {row["month"]} {row["count"]}").Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Only_the_keys_asked_for_are_told()
    {
        var row = (await server.DataAsync("{ issueCounts(by: [CATEGORY]) { count ward { code } category status month } }"))["issueCounts"]![0]!;

        Assert.NotNull(row["category"]);
        Assert.Null(row["ward"]);
        Assert.Null(row["status"]);
        Assert.Null(row["month"]);
    }

    [Fact]
    public async Task A_change_shows_in_the_very_next_count()
    {
        var before = await CountAsync();
        await server.Database.ExecuteAsync("update issue set status = 'REOPENED' where id = (select id from issue where is_public and status = 'DONE' limit 1)");

        Assert.Equal(before + 1, await CountAsync());

        async Task<int> CountAsync() => (await server.DataAsync("{ issueCounts(where: { status: [REOPENED] }, by: [STATUS]) { count } }"))["issueCounts"]!.AsArray().Sum(row => (int)row!["count"]!);
    }

    [Fact]
    public async Task Each_ward_tells_its_counts_and_all_wards_together_tell_all()
    {
        var data = await server.DataAsync("{ wards(asOf: \"2024-12-31\") { name openCount counts { status category count } } issues { totalCount } open: issues(where: { status: [REPORTED, ACCEPTED, SCHEDULED, IN_PROGRESS, REOPENED] }) { totalCount } }");

        var wards = data["wards"]!.AsArray();
        Assert.Equal(15, wards.Count);
        Assert.Equal((int)data["issues"]!["totalCount"]!, wards.Sum(ward => ward!["counts"]!.AsArray().Sum(row => (int)row!["count"]!)));
        Assert.Equal((int)data["open"]!["totalCount"]!, wards.Sum(ward => (int)ward!["openCount"]!));
        Assert.Equal(Enum.GetValues<IssueStatus>().Length, wards.SelectMany(ward => ward!["counts"]!.AsArray()).Select(row => (string)row!["status"]!).Distinct().Count());
    }
}

using GisPlatform.Data.Issues;
using GisPlatform.Testing;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Data.Tests.Issues;

/// <summary>The counts that the database keeps equal a recount, after whatever was done to the issues.</summary>
public sealed class IssueCountTests(LeChanDatabase database) : IClassFixture<LeChanDatabase>
{
    private static readonly string[] Categories = ["DRAIN", "LITTER", "ALLEY", "HOUSEHOLD_SUPPORT"];

    [Fact]
    public async Task Counts_are_right_after_the_place_was_loaded() => await AssertRightAsync();

    [Fact]
    public async Task Counts_are_right_after_random_inserts_updates_moves_and_deletes()
    {
        var random = new Random(20261123);
        await using var context = database.CreateContext();
        var issues = Enumerable.Range(0, 60).Select(_ => TestIssues.New(Anywhere(random), Pick(random, Categories))).ToList();
        context.AddRange(issues);
        await context.SaveChangesAsync(Cancel);
        for (var round = 0; round < 40; round++)
        {
            var issue = issues[random.Next(issues.Count)];
            switch (random.Next(4))
            {
                case 0: issue.Status = Pick(random, Enum.GetValues<IssueStatus>()); break;
                case 1: issue.Geometry = Anywhere(random); break;
                case 2: issue.CategoryCode = Pick(random, Categories); break;
                default: context.Remove(issue); issues.Remove(issue); break;
            }

            await context.SaveChangesAsync(Cancel);
        }

        // Many rows in one statement, some of which cancel out.
        await database.ExecuteAsync("update issue set status = case when severity > 2 then 'REOPENED'::issue_status else status end, category_code = case category_code when 'ALLEY' then 'DRAIN' else category_code end where origin = 'REPORT'");
        await database.ExecuteAsync("delete from issue where origin = 'REPORT' and severity = 2");

        await AssertRightAsync();
    }

    [Fact]
    public async Task Counts_are_right_when_many_write_at_once_and_some_roll_back()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(async writer =>
        {
            var random = new Random(writer);
            for (var round = 0; round < 8; round++)
            {
                await using var context = database.CreateContext();
                await using var transaction = await context.Database.BeginTransactionAsync(Cancel);
                context.AddRange(Enumerable.Range(0, 3).Select(_ => TestIssues.New(Anywhere(random), Pick(random, Categories))));
                await context.SaveChangesAsync(Cancel);
                if (random.Next(4) == 0)
                    await transaction.RollbackAsync(Cancel);
                else
                    await transaction.CommitAsync(Cancel);
            }
        }));

        await AssertRightAsync();
    }

    [Fact]
    public async Task Counts_follow_a_category_that_becomes_private()
    {
        await database.ExecuteAsync("update category set is_public = false where code = 'LITTER'");
        await AssertRightAsync();
        Assert.Equal(0, await database.ScalarAsync<long>("select coalesce(sum(n), 0) from issue_cell where category_code = 'LITTER'"));

        await database.ExecuteAsync("update category set is_public = true where code = 'LITTER'");
        await AssertRightAsync();
    }

    private async Task AssertRightAsync()
    {
        foreach (var (table, sums) in new[]
        {
            ("issue_count", "ward_part_id, category_code, status, sum(n) as n"),
            ("issue_month_count", "ward_part_id, category_code, status, month, sum(n) as n"),
            ("issue_cell", "z, x, y, ward_part_id, category_code, status, sum(n) as n, sum(sum_x) as sum_x, sum(sum_y) as sum_y"),
        })
        {
            var counted = $"select {sums} from {table} group by {sums.Split(", sum")[0]} having sum(n) <> 0";
            await database.ExecuteAsync($"drop table if exists kept; create table kept as {counted}");
            await database.ExecuteAsync("begin; select rebuild_issue_counts(); commit");
            var differing = await database.ScalarAsync<long>(
                $"select count(*) from ((table kept except {counted}) union all ({counted} except table kept)) as difference");
            Assert.True(differing == 0, $"{table}: {differing} rows differ from a recount");
        }
    }

    private static NetTopologySuite.Geometries.Point Anywhere(Random random) =>
        TestIssues.At(106.670 + (0.018 * random.NextDouble()), 20.838 + (0.008 * random.NextDouble()));

    private static T Pick<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}

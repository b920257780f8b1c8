using GisPlatform.Data.Issues;
using GisPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GisPlatform.Data.Tests.Issues;

/// <summary>What the database decides about an issue, whatever it is told.</summary>
public sealed class IssueTriggerTests(LeChanDatabase database) : IClassFixture<LeChanDatabase>
{
    [Fact]
    public async Task The_ward_comes_from_the_anchor_and_not_from_input()
    {
        var id = await AddAsync(TestIssues.New());
        await database.ExecuteAsync($"update issue set ward_part_id = (select max(id) from ward_part) where id = '{id}'");

        Assert.Equal("Dư Hàng Kênh", await WardNameAsync(id, "2024-06-01"));
        Assert.Equal("Lê Chân", await WardNameAsync(id, "2026-01-01"));
    }

    [Fact]
    public async Task An_issue_that_moves_changes_its_ward()
    {
        var id = await AddAsync(TestIssues.New());
        await database.ExecuteAsync($"update issue set geom = ST_SetSRID(ST_MakePoint(106.6631, 20.8484), 4326) where id = '{id}'");

        Assert.Equal("Lam Sơn", await WardNameAsync(id, "2024-06-01"));
    }

    [Fact]
    public async Task An_issue_outside_the_place_is_refused_and_nothing_is_kept()
    {
        var error = await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync(TestIssues.New(TestIssues.At(106.70, 20.86))));

        Assert.Equal("GP001", ((PostgresException)error.InnerException!).SqlState);
    }

    [Theory]
    [InlineData("CAMERA_SITE", "LINESTRING(106.682 20.839, 106.683 20.839)")]
    [InlineData("DRAIN", "POLYGON((106.682 20.839, 106.683 20.839, 106.683 20.840, 106.682 20.839))")]
    public async Task A_geometry_that_the_category_does_not_allow_is_refused(string category, string wkt)
    {
        var geometry = new NetTopologySuite.IO.WKTReader().Read(wkt);
        geometry.SRID = 4326;

        var error = await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync(TestIssues.New(geometry, category)));

        Assert.Equal("GP002", ((PostgresException)error.InnerException!).SqlState);
    }

    [Fact]
    public async Task A_self_crossing_polygon_and_a_severity_of_6_are_refused()
    {
        var bowTie = new NetTopologySuite.IO.WKTReader().Read("POLYGON((106.681 20.839, 106.683 20.840, 106.683 20.839, 106.681 20.840, 106.681 20.839))");
        bowTie.SRID = 4326;
        var grave = TestIssues.New();
        grave.Severity = 6;

        foreach (var issue in new[] { TestIssues.New(bowTie, "LITTER"), grave })
        {
            var error = await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync(issue));
            Assert.Equal(PostgresErrorCodes.CheckViolation, ((PostgresException)error.InnerException!).SqlState);
        }
    }

    [Fact]
    public async Task References_carry_the_year_at_the_place_and_count_up()
    {
        // 20:00 UTC on New Year's Eve is 03:00 of the new year in Hải Phòng.
        await using var context = database.CreateContext();
        var (first, second) = (TestIssues.New(at: new DateTimeOffset(2026, 12, 31, 20, 0, 0, TimeSpan.Zero)), TestIssues.New());
        context.Add(first);
        await context.SaveChangesAsync(Cancel);
        context.Add(second);
        await context.SaveChangesAsync(Cancel);

        Assert.Matches("^LC-2027-[0-9]{6}$", first.Reference);
        Assert.Equal(first.ReferenceNumber + 1, second.ReferenceNumber);
    }

    [Fact]
    public async Task An_issue_of_a_private_category_is_not_public_and_becomes_so_with_its_category()
    {
        var id = await AddAsync(TestIssues.New(category: "HOUSEHOLD_SUPPORT"));
        await database.ExecuteAsync($"update issue set is_public = true where id = '{id}'");
        Assert.False(await database.ScalarAsync<bool>($"select is_public from issue where id = '{id}'"));

        await database.ExecuteAsync("update category set is_public = true where code = 'HOUSEHOLD_SUPPORT'");
        Assert.True(await database.ScalarAsync<bool>($"select is_public from issue where id = '{id}'"));

        await database.ExecuteAsync("update category set is_public = false where code = 'HOUSEHOLD_SUPPORT'");
        Assert.False(await database.ScalarAsync<bool>($"select is_public from issue where id = '{id}'"));
    }

    [Theory]
    [InlineData("update issue_event set note = 'x'")]
    [InlineData("delete from issue_event")]
    [InlineData("truncate issue_event cascade")]
    public async Task History_cannot_be_edited(string sql)
    {
        var error = await Assert.ThrowsAsync<PostgresException>(() => database.ExecuteAsync(sql));

        Assert.Equal("GP003", error.SqlState);
    }

    [Fact]
    public async Task The_same_client_key_cannot_make_two_issues()
    {
        await AddAsync(WithKey());

        var error = await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync(WithKey()));

        Assert.Equal(PostgresErrorCodes.UniqueViolation, ((PostgresException)error.InnerException!).SqlState);

        static Issue WithKey() => new()
        {
            Title = "a", Description = "b", CategoryCode = "DRAIN", Geometry = TestIssues.DuHangKenh, ClientKey = "phone/1",
            ReportedAt = DateTimeOffset.UtcNow, UpdatedAt = DateTimeOffset.UtcNow,
        };
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<Guid> AddAsync(Issue issue)
    {
        await using var context = database.CreateContext();
        context.Add(issue);
        await context.SaveChangesAsync(Cancel);
        return issue.Id;
    }

    private Task<string> WardNameAsync(Guid issue, string date) => database.ScalarAsync<string>($"""
        select w.name from issue i join ward_part_of o using (ward_part_id) join ward w on (w.code, w.valid_from) = (o.ward_code, o.ward_valid_from)
        where i.id = '{issue}' and '{date}' between w.valid_from and coalesce(w.valid_to, 'infinity')
        """);
}

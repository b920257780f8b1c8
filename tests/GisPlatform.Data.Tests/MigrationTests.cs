using GisPlatform.Testing;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Data.Tests;

public sealed class MigrationTests(EmptyDatabase database) : IClassFixture<EmptyDatabase>
{
    [Fact]
    public async Task The_model_and_the_migrations_say_the_same()
    {
        await using var context = database.CreateContext();

        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Migrating_again_and_from_two_processes_at_once_harms_nothing() =>
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => DatabaseMigrator.MigrateAsync(database.Source, TestContext.Current.CancellationToken)));

    [Fact]
    public async Task Open_means_the_same_in_the_database_and_in_code()
    {
        var labels = string.Join(", ", GisPlatform.Data.Issues.IssueStatuses.Open.Select(status => UpperSnakeCase.Instance.TranslateMemberName(status.ToString())));

        var definition = await database.ScalarAsync<string>(
            "select pg_get_expr(adbin, adrelid) from pg_attrdef join pg_attribute on attrelid = adrelid and attnum = adnum where adrelid = 'issue'::regclass and attname = 'is_open'");

        var inDatabase = System.Text.RegularExpressions.Regex.Matches(definition, "'([A-Z_]+)'").Select(match => match.Groups[1].Value);
        Assert.Equal(labels.Split(", "), inDatabase);
    }

    [Theory]
    [InlineData("Hồ Lâm Tường", "ho lam tuong")]
    [InlineData("ĐƯỜNG  Hồ Sen – Cầu Rào 2", "duong ho sen cau rao 2")]
    [InlineData("Ngõ 213, Thiên Lôi", "ngo 213 thien loi")]
    [InlineData("LC-2026-000123", "lc 2026 000123")]
    [InlineData("Trần Nguyên Hãn", "tran nguyen han")]
    [InlineData("quạt, ẵm, khuỷu, nghịch", "quat am khuyu nghich")]
    [InlineData("!?", "")]
    public async Task Text_folds_to_words_without_marks_however_Unicode_composes_it(string text, string folded)
    {
        foreach (var form in new[] { System.Text.NormalizationForm.FormC, System.Text.NormalizationForm.FormD })
            Assert.Equal(folded, await database.ScalarAsync<string>($"select fold_text('{text.Normalize(form)}')"));
    }
}

using System.CommandLine;
using GisPlatform.Data;
using GisPlatform.Loader.Synthetic;
using Spectre.Console;

namespace GisPlatform.Loader.Commands;

/// <summary><c>generate issues --count N --seed S --until DATE</c>.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "How many.", Required = true };
        var seed = new Option<int?>("--seed") { Description = "The same seed, count and last day give the same rows. Default: an unused one." };
        var until = new Option<DateOnly?>("--until") { Description = "Last day of the five years. Default: today." };
        var issues = new Command("issues", "Synthetic issues, clustered along streets, the railway and lakes.") { count, seed, until };
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--count must be 1 or more.");
        });
        issues.SetAction(async (parsed, cancellationToken) =>
        {
            await using var database = await Database.OpenAsync(cancellationToken);
            await DatabaseMigrator.MigrateAsync(database, cancellationToken);
            var total = parsed.GetValue(count);
            await AnsiConsole.Progress().StartAsync(async progress =>
            {
                var task = progress.AddTask($"Generating {total:N0} issues", maxValue: total);
                await new GenerateIssues(database).RunAsync(
                    total, parsed.GetValue(seed), parsed.GetValue(until), done => task.Value = done, cancellationToken);
            });
        });
        return new Command("generate", "Makes data up to try the product under load.") { issues };
    }
}

using System.CommandLine;
using GisPlatform.Data;
using GisPlatform.Data.Local;
using GisPlatform.Loader.Backups;
using Npgsql;
using Spectre.Console;

namespace GisPlatform.Loader.Commands;

/// <summary><c>db start|stop|migrate|reset|backup|restore</c>.</summary>
internal static class DbCommand
{
    public static Command Create() => new("db", "The database itself.")
    {
        Sub("start", "Starts the embedded database, or checks the configured one.", StartAsync),
        Sub("stop", "Stops the embedded database.", StopAsync),
        Sub("migrate", "Brings the database to this version of the code.", MigrateAsync),
        Sub("reset", "Deletes every table, then migrates.", ResetAsync),
        BackupCommand(),
        RestoreCommand(),
    };

    private static Command BackupCommand()
    {
        var file = new Argument<string>("file") { Description = "The file to make." };
        var command = new Command("backup", "Writes all data and photos into one file, also while the product serves.") { file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (backup, photos) = await new MakeBackup(await Database.FindAsync(cancellationToken), PhotoSettings.Read().Open()).RunAsync(parsed.GetRequiredValue(file), cancellationToken);
            AnsiConsole.WriteLine($"{parsed.GetRequiredValue(file)} holds {backup.IssueCount} issues and {photos} photos.");
        });
        return command;
    }

    private static Command RestoreCommand()
    {
        var file = new Argument<string>("file") { Description = "What db backup has made." };
        var replace = new Option<bool>("--replace") { Description = "Also where there are issues in the database; they are lost." };
        var command = new Command("restore", "Makes data and photos what they were at the time of a backup.") { file, replace };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var backup = await new RestoreBackup(await Database.FindAsync(cancellationToken), PhotoSettings.Read().Open()).RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(replace), cancellationToken);
            AnsiConsole.WriteLine($"The database is as it was on {backup.MadeAt.ToLocalTime():yyyy-MM-dd HH:mm}: {backup.IssueCount} issues.");
        });
        return command;
    }

    private static Command Sub(string name, string description, Func<CancellationToken, Task> run)
    {
        var command = new Command(name, description);
        command.SetAction((_, cancellationToken) => run(cancellationToken));
        return command;
    }

    private static async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenAsync(cancellationToken);
        await DatabaseCheck.EnsureUsableAsync(database, cancellationToken);
        AnsiConsole.WriteLine("The database is running.");
    }

    private static async Task StopAsync(CancellationToken cancellationToken)
    {
        var stopped = await LocalCluster.StopAsync(GisConnection.LocalFolder(), LocalClusterOptions.Product, cancellationToken);
        AnsiConsole.WriteLine(stopped ? "The embedded database has stopped." : "The embedded database was not running.");
    }

    private static async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenAsync(cancellationToken);
        await DatabaseMigrator.MigrateAsync(database, cancellationToken);
        AnsiConsole.WriteLine("The database is at this version of the code.");
    }

    private static async Task ResetAsync(CancellationToken cancellationToken)
    {
        await using (var database = await Database.OpenAsync(cancellationToken))
        {
            await DatabaseCheck.EnsureUsableAsync(database, cancellationToken);
            await using var drop = database.CreateCommand("drop schema public cascade; create schema public");
            drop.CommandTimeout = 0;
            await drop.ExecuteNonQueryAsync(cancellationToken);
        }

        NpgsqlConnection.ClearAllPools();
        await MigrateAsync(cancellationToken);
    }
}

using System.CommandLine;
using GisPlatform.Data;
using GisPlatform.Loader.Murals;
using GisPlatform.Loader.Places;
using Spectre.Console;

namespace GisPlatform.Loader.Commands;

/// <summary><c>load &lt;place&gt;</c>.</summary>
internal static class LoadCommand
{
    public static Command Create()
    {
        var place = new Argument<string>("place") { Description = "A folder below data/places, or a path to one." };
        var noDemo = new Option<bool>("--no-demo") { Description = "Leave what is made up out: demonstration issues, crews, murals." };
        var command = new Command("load", "Loads a place: wards, base map, categories, history, demonstration issues, murals.") { place, noDemo };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = PlaceFolder.Find(parsed.GetRequiredValue(place));
            await using var database = await Database.OpenAsync(cancellationToken);
            await DatabaseMigrator.MigrateAsync(database, cancellationToken);
            await AnsiConsole.Progress().StartAsync(async progress =>
            {
                var task = progress.AddTask($"Loading {folder.Code}", maxValue: LoadPlace.StepCount);
                await new LoadPlace(database).RunAsync(folder, withDemo: !parsed.GetValue(noDemo), step =>
                {
                    task.Description = step;
                    task.Increment(1);
                }, cancellationToken);
                if (parsed.GetValue(noDemo))
                    return;
                var drawing = progress.AddTask("Pictures of murals", autoStart: true);
                await new DrawMurals(database, PhotoSettings.Read().Open()).RunAsync(folder, (done, all) => (drawing.MaxValue, drawing.Value) = (all, done), cancellationToken);
                drawing.Value = drawing.MaxValue;
            });
        });
        return command;
    }
}

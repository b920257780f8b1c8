using System.CommandLine;
using GisPlatform.Data;
using GisPlatform.Data.Accounts;
using GisPlatform.Loader.Accounts;
using Spectre.Console;

namespace GisPlatform.Loader.Commands;

/// <summary><c>accounts setup-link|demo</c>.</summary>
internal static class AccountsCommand
{
    public static Command Create()
    {
        var url = new Option<string>("--url") { Description = "Address of the site.", DefaultValueFactory = _ => "http://localhost:5080" };
        var setup = new Command("setup-link", "Prints a one-time link for the first administrator; nothing where there is one already.") { url };
        setup.SetAction(async (parsed, cancellationToken) =>
        {
            await using var database = await Database.OpenAsync(cancellationToken);
            await using var context = GisDatabase.CreateContext(database);
            if (await FirstAdministrator.InviteAsync(context, cancellationToken) is { } token)
                AnsiConsole.WriteLine($"Set up the administrator, once, within {FirstAdministrator.Lifetime.TotalDays:F0} days: {parsed.GetRequiredValue(url).TrimEnd('/')}/setup#token={token}");
        });
        var demo = new Command("demo", "Makes an official, a planner and an administrator with new random passwords, and prints these.");
        demo.SetAction(async (_, cancellationToken) =>
        {
            await using var database = await Database.OpenAsync(cancellationToken);
            await using var context = GisDatabase.CreateContext(database);
            foreach (var (account, password) in await DemoAccounts.MakeAsync(context, cancellationToken))
                AnsiConsole.WriteLine($"  {account.Role,-8}  {account.Email}  {password}  {account.Name}");
        });
        return new Command("accounts", "Who can sign in.") { setup, demo };
    }
}

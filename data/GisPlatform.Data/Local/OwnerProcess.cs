using System.Diagnostics;

namespace GisPlatform.Data.Local;

/// <summary>Runs PostgreSQL's programs as the user who owns the cluster: the postgres user for root, else oneself.</summary>
internal static class OwnerProcess
{
    private const string Owner = "postgres";

    /// <summary>Runs a program to its end.</summary>
    /// <returns>Exit code, and what it printed.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        string[] command = Environment.IsPrivilegedProcess
            ? ["runuser", "-u", Owner, "--", program, .. arguments]
            : [program, .. arguments];
        // The owner may not enter the folder that we are in.
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new DatabaseSetupException($"{command[0]} did not start.");
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>The same, where anything but success is an error.</summary>
    /// <exception cref="DatabaseSetupException">The program failed; its words are in the message.</exception>
    public static async Task RunOrThrowAsync(
        string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var (exitCode, output) = await RunAsync(program, arguments, cancellationToken);
        if (exitCode != 0)
            throw new DatabaseSetupException($"{Path.GetFileName(program)} failed: {output.Trim()}");
    }

    /// <summary>Whether the owner may enter a folder.</summary>
    public static async Task<bool> CanEnterAsync(string folder, CancellationToken cancellationToken) =>
        (await RunAsync("test", ["-x", folder], cancellationToken)).ExitCode == 0;

    /// <summary>Gives a new file or folder to the owner, who alone may read it.</summary>
    public static async Task HandOverAsync(string path, CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess)
            return;
        using var chown = Process.Start("chown", [$"{Owner}:", path]);
        await chown.WaitForExitAsync(cancellationToken);
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace GisPlatform.Benchmarks.Measuring;

/// <summary>PostgreSQL's own load generator, on the product's database and with the product's session settings.</summary>
/// <param name="program">Path of <c>pgbench</c>.</param>
/// <param name="connectionString">The database.</param>
public sealed partial class Pgbench(string program, string connectionString)
{
    /// <summary>Runs a script over and over.</summary>
    /// <param name="script">SQL and <c>\set</c> lines; prepared statements are used, as the product does.</param>
    /// <param name="clients">Connections.</param>
    /// <returns>Transactions a second, and milliseconds of one.</returns>
    /// <exception cref="InvalidOperationException">pgbench failed; its words are in the message.</exception>
    public async Task<(double PerSecond, double Milliseconds)> RunAsync(string script, int clients, int seconds)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, script);
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(program,
            ["--no-vacuum", "--protocol=prepared", $"--client={clients}", $"--time={seconds}", $"--file={file}",
             "--random-seed=1", "-h", settings.Host!, "-p", $"{settings.Port}", "-U", settings.Username!, settings.Database!])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["PGPASSWORD"] = settings.Password, ["PGOPTIONS"] = "-c plan_cache_mode=force_custom_plan -c jit=off" },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        File.Delete(file);
        if (process.ExitCode != 0 || !output.Contains("number of failed transactions: 0", StringComparison.Ordinal))
            throw new InvalidOperationException($"pgbench: {await errors}{output}\n{script}");
        return (Read(PerSecond(), output), Read(Latency(), output));
    }

    private static double Read(Regex figure, string output) => double.Parse(figure.Match(output).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"tps = ([0-9.]+)")]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"latency average = ([0-9.]+) ms")]
    private static partial Regex Latency();
}

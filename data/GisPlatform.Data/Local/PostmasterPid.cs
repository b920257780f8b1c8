using System.Globalization;

namespace GisPlatform.Data.Local;

/// <summary>What <c>postmaster.pid</c> says, and whether it is true.</summary>
internal static class PostmasterPid
{
    /// <summary>The port of the server that runs on a data folder, or null where none runs.</summary>
    /// <remarks>
    /// After a crash the file stays. When its number has meanwhile gone to another program, PostgreSQL would refuse to start,
    /// so such a file is removed.
    /// </remarks>
    public static int? PortOfRunningServer(string dataFolder)
    {
        var file = Path.Combine(dataFolder, "postmaster.pid");
        if (!File.Exists(file))
            return null;
        var lines = File.ReadAllLines(file);
        if (lines.Length > 0 && IsPostgres(lines[0]))
            return lines.Length > 3 && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port) ? port : null;
        File.Delete(file);
        return null;
    }

    private static bool IsPostgres(string pid)
    {
        var name = $"/proc/{pid.Trim()}/comm";
        return File.Exists(name) && File.ReadAllText(name).StartsWith("postgres", StringComparison.Ordinal);
    }
}

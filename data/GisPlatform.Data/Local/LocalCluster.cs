using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace GisPlatform.Data.Local;

/// <summary>
/// The embedded default: a private PostgreSQL cluster below <c>.local/</c>, on loopback, a free port and a random password.
/// It is never the system's cluster. Made on first use, reused afterwards, and recovered after a crash.
/// </summary>
public sealed class LocalCluster
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly int _port;
    private readonly string _password;

    private LocalCluster(int port, string password) => (_port, _password) = (port, password);

    /// <summary>Name of the database that the product uses.</summary>
    public const string DefaultDatabase = "gis";

    /// <summary>Connection string for one of the cluster's databases.</summary>
    public string ConnectionString(string database = DefaultDatabase) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = _port, Username = "gis", Password = _password, Database = database,
    }.ConnectionString;

    /// <summary>Makes the cluster if there is none, starts it if it is not running, and makes the database.</summary>
    /// <param name="localFolder">The checkout's <c>.local</c> folder.</param>
    /// <param name="options">What the cluster is for.</param>
    /// <param name="cancellationToken">Stops waiting; a started server stays.</param>
    /// <exception cref="DatabaseSetupException">PostgreSQL or PostGIS is missing, or the server did not start.</exception>
    public static async Task<LocalCluster> StartAsync(
        string localFolder, LocalClusterOptions options, CancellationToken cancellationToken = default)
    {
        var folder = await ClusterFolder.OpenAsync(localFolder, options.Name, cancellationToken);
        using var turn = await TakeTurnAsync(folder, cancellationToken);
        if (!folder.IsMade)
            await MakeAsync(folder, cancellationToken);
        var port = PostmasterPid.PortOfRunningServer(folder.Data) ?? await StartServerAsync(folder, options, cancellationToken);
        var cluster = new LocalCluster(port, await File.ReadAllTextAsync(folder.PasswordFile, cancellationToken));
        await cluster.EnsureDatabaseAsync(cancellationToken);
        return cluster;
    }

    /// <summary>Stops the cluster of a folder, if one runs there.</summary>
    /// <returns>Whether one was running.</returns>
    public static async Task<bool> StopAsync(
        string localFolder, LocalClusterOptions options, CancellationToken cancellationToken = default)
    {
        var folder = await ClusterFolder.OpenAsync(localFolder, options.Name, cancellationToken);
        using var turn = await TakeTurnAsync(folder, cancellationToken);
        if (!folder.IsMade || PostmasterPid.PortOfRunningServer(folder.Data) is null)
            return false;
        await OwnerProcess.RunOrThrowAsync(Installation(folder).Program("pg_ctl"),
            ["stop", "-D", folder.Data, "-m", "fast", "-w", "-t", "60"], cancellationToken);
        return true;
    }

    private static async Task MakeAsync(ClusterFolder folder, CancellationToken cancellationToken)
    {
        var initdb = PostgresInstallation.Find().Program("initdb");
        // What an interrupted first start left.
        if (Directory.Exists(folder.Data))
            Directory.Delete(folder.Data, recursive: true);
        Directory.CreateDirectory(folder.Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await OwnerProcess.HandOverAsync(folder.Data, cancellationToken);

        var password = RandomNumberGenerator.GetHexString(40, lowercase: true);
        var forInitdb = $"{folder.Data}.password";
        await WritePrivateAsync(forInitdb, password);
        await OwnerProcess.HandOverAsync(forInitdb, cancellationToken);
        try
        {
            await OwnerProcess.RunOrThrowAsync(initdb, ["-D", folder.Data, "-U", "gis", "--pwfile", forInitdb,
                "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8"], cancellationToken);
        }
        finally
        {
            File.Delete(forInitdb);
        }

        await WritePrivateAsync(folder.PasswordFile, password);
    }

    private static async Task<int> StartServerAsync(
        ClusterFolder folder, LocalClusterOptions options, CancellationToken cancellationToken)
    {
        var port = FreePort(folder);
        var settings = $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' {options.Settings}";
        if (!File.Exists(folder.Log))
            await WritePrivateAsync(folder.Log, "");
        await OwnerProcess.HandOverAsync(folder.Log, cancellationToken);
        var (exitCode, _) = await OwnerProcess.RunAsync(Installation(folder).Program("pg_ctl"),
            ["start", "-D", folder.Data, "-l", folder.Log, "-w", "-t", "120", "-o", settings], cancellationToken);
        if (exitCode != 0)
            throw new DatabaseSetupException($"The embedded database did not start; its log ends:{Environment.NewLine}"
                + string.Join(Environment.NewLine, (await File.ReadAllLinesAsync(folder.Log, cancellationToken)).TakeLast(8)));
        await File.WriteAllTextAsync(folder.PortFile, port.ToString(CultureInfo.InvariantCulture), cancellationToken);
        return port;
    }

    private async Task EnsureDatabaseAsync(CancellationToken cancellationToken)
    {
        await using var maintenance = NpgsqlDataSource.Create(ConnectionString("postgres"));
        await using var exists = maintenance.CreateCommand($"select from pg_database where datname = '{DefaultDatabase}'");
        await using (var reader = await exists.ExecuteReaderAsync(cancellationToken))
        {
            if (await reader.ReadAsync(cancellationToken))
                return;
        }

        await using var create = maintenance.CreateCommand($"create database {DefaultDatabase}");
        await create.ExecuteNonQueryAsync(cancellationToken);
    }

    private static PostgresInstallation Installation(ClusterFolder folder) =>
        PostgresInstallation.Find(int.Parse(File.ReadAllText(Path.Combine(folder.Data, "PG_VERSION")), CultureInfo.InvariantCulture));

    private static int FreePort(ClusterFolder folder)
    {
        // The last port again, so that a connection string noted elsewhere stays good.
        var last = File.Exists(folder.PortFile) ? int.Parse(File.ReadAllText(folder.PortFile), CultureInfo.InvariantCulture) : 0;
        foreach (var wanted in new[] { last, 0 })
        {
            using var listener = new TcpListener(IPAddress.Loopback, wanted);
            try
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException) when (wanted != 0)
            {
                // Taken meanwhile: any other will do.
            }
        }

        throw new DatabaseSetupException("No free port on 127.0.0.1.");
    }

    private static async Task<FileStream> TakeTurnAsync(ClusterFolder folder, CancellationToken cancellationToken)
    {
        var until = DateTime.UtcNow + Patience;
        while (true)
        {
            try
            {
                return new FileStream(folder.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < until)
            {
                await Task.Delay(100, cancellationToken);
            }
        }
    }

    private static async Task WritePrivateAsync(string path, string text)
    {
        await using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        await using var writer = new StreamWriter(file);
        await writer.WriteAsync(text);
    }
}

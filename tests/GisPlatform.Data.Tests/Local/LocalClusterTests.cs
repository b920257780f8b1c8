using System.Diagnostics;
using GisPlatform.Data.Local;
using Npgsql;

namespace GisPlatform.Data.Tests.Local;

/// <summary>The embedded database as a user meets it: first start, second start, crash, odd folders.</summary>
public sealed class LocalClusterTests : IAsyncLifetime
{
    private static readonly LocalClusterOptions Options = LocalClusterOptions.Tests with { Name = "cluster" };
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_second_start_finds_the_running_server_and_its_data()
    {
        var first = await LocalCluster.StartAsync(_folder.Path, Options, Cancel);
        await ExecuteAsync(first, "create table kept as select 7 as n");

        var second = await LocalCluster.StartAsync(_folder.Path, Options, Cancel);

        Assert.Equal(first.ConnectionString(), second.ConnectionString());
        Assert.Equal(7, await ScalarAsync(second, "select n from kept"));
    }

    [Fact]
    public async Task Data_stays_when_the_server_is_stopped_and_started()
    {
        var first = await LocalCluster.StartAsync(_folder.Path, Options, Cancel);
        await ExecuteAsync(first, "create table kept as select 7 as n");
        Assert.True(await LocalCluster.StopAsync(_folder.Path, Options, Cancel));
        Assert.False(await LocalCluster.StopAsync(_folder.Path, Options, Cancel));

        var second = await LocalCluster.StartAsync(_folder.Path, Options, Cancel);

        Assert.Equal(7, await ScalarAsync(second, "select n from kept"));
    }

    [Fact]
    public async Task A_killed_server_starts_again_with_what_was_committed()
    {
        var durable = Options with { Settings = LocalClusterOptions.Product.Settings };
        var first = await LocalCluster.StartAsync(_folder.Path, durable, Cancel);
        await ExecuteAsync(first, "create table kept as select 7 as n");
        await KillAsync();

        var second = await LocalCluster.StartAsync(_folder.Path, durable, Cancel);

        Assert.Equal(7, await ScalarAsync(second, "select n from kept"));
    }

    [Fact]
    public async Task A_pid_file_whose_number_another_program_has_now_does_not_stand_in_the_way()
    {
        await LocalCluster.StartAsync(_folder.Path, Options, Cancel);
        var pidFile = await KillAsync();
        var lines = await File.ReadAllLinesAsync(pidFile, Cancel);
        lines[0] = Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await File.WriteAllLinesAsync(pidFile, lines, Cancel);

        var again = await LocalCluster.StartAsync(_folder.Path, Options, Cancel);

        Assert.Equal(1, await ScalarAsync(again, "select 1"));
    }

    [Fact]
    public async Task Five_starts_at_once_make_one_server()
    {
        var clusters = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => LocalCluster.StartAsync(_folder.Path, Options, Cancel)));

        Assert.Single(clusters.Select(cluster => cluster.ConnectionString()).Distinct());
    }

    [Fact]
    public async Task Root_may_keep_the_checkout_where_the_postgres_user_may_not_enter()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Concerns root alone.");
        File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var cluster = await LocalCluster.StartAsync(_folder.Path, Options, Cancel);

        Assert.Equal(1, await ScalarAsync(cluster, "select 1"));
        Assert.StartsWith("/var/lib/postgresql/", await DataFolderAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_listens_on_loopback_alone_and_wants_the_password()
    {
        var cluster = await LocalCluster.StartAsync(_folder.Path, Options, Cancel);
        var wrong = new NpgsqlConnectionStringBuilder(cluster.ConnectionString()) { Password = "guess" }.ConnectionString;

        await using var connection = new NpgsqlConnection(wrong);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => connection.OpenAsync(Cancel));

        Assert.Equal(PostgresErrorCodes.InvalidPassword, refusal.SqlState);
        Assert.Equal("127.0.0.1", await TextAsync(cluster, "show listen_addresses"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.Combine("cluster/password")));
    }

    [Fact]
    public async Task An_ordinary_user_runs_it_without_any_help()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Root tries it as another user; an ordinary user does it in every other test.");
        // Where nobody may read: the checkout can lie in root's home.
        var program = _folder.Combine("program");
        CopyFolder(Path.GetDirectoryName(typeof(Loader.Places.LoadPlace).Assembly.Location)!, program);
        await RunAsync("chown", "-R", "nobody:", _folder.Path);

        var output = await RunAsync("runuser", "-u", "nobody", "--", "env", $"GIS_LOCAL={_folder.Combine("local")}", $"HOME={_folder.Path}",
            "dotnet", Path.Combine(program, "GisPlatform.Loader.dll"), "db", "start");
        await RunAsync("runuser", "-u", "nobody", "--", "env", $"GIS_LOCAL={_folder.Combine("local")}", $"HOME={_folder.Path}",
            "dotnet", Path.Combine(program, "GisPlatform.Loader.dll"), "db", "stop");

        Assert.Contains("The database is running.", output, StringComparison.Ordinal);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (File.Exists(_folder.Combine("cluster/data-folder")))
        {
            await LocalCluster.StopAsync(_folder.Path, Options, CancellationToken.None);
            var data = await DataFolderAsync();
            if (!data.StartsWith(_folder.Path, StringComparison.Ordinal))
            {
                Directory.Delete(data, recursive: true);
                File.Delete($"{data}.log");
            }
        }

        _folder.Dispose();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<string> DataFolderAsync() => (await File.ReadAllTextAsync(_folder.Combine("cluster/data-folder"))).Trim();

    private async Task<string> KillAsync()
    {
        NpgsqlConnection.ClearAllPools();
        var pidFile = Path.Combine(await DataFolderAsync(), "postmaster.pid");
        using var server = Process.GetProcessById(int.Parse((await File.ReadAllLinesAsync(pidFile))[0], System.Globalization.CultureInfo.InvariantCulture));
        server.Kill();
        await server.WaitForExitAsync();
        return pidFile;
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = "/", RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
        return output;
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static async Task ExecuteAsync(LocalCluster cluster, string sql) => await TextAsync(cluster, sql);

    private static async Task<int> ScalarAsync(LocalCluster cluster, string sql) =>
        int.Parse(await TextAsync(cluster, $"select ({sql})::text"), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string> TextAsync(LocalCluster cluster, string sql)
    {
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString());
        await using var command = source.CreateCommand(sql);
        return (string?)await command.ExecuteScalarAsync() ?? "";
    }
}

using System.Security.Cryptography;
using System.Text;
using GisPlatform.Data;
using GisPlatform.Loader.Places;
using Npgsql;

namespace GisPlatform.Testing;

/// <summary>A database that tests clone. Its name carries a hash of what made it, so that a change of code makes a new one.</summary>
public sealed class Template
{
    private readonly Lazy<Task<string>> _name;

    private readonly Func<NpgsqlDataSource, Task> _fill;

    private Template(string name, Func<NpgsqlDataSource, Task> fill)
    {
        _fill = fill;
        _name = new(() => MakeAsync(name));
    }

    /// <summary>Migrated.</summary>
    public static Template Empty { get; } = new("empty", _ => Task.CompletedTask);

    /// <summary>Migrated, and Lê Chân loaded.</summary>
    public static Template LeChan { get; } = new("le_chan", source => new LoadPlace(source).RunAsync(
        PlaceFolder.Find(Repository.PathOf("data", "places", "le-chan")), withDemo: true, _ => { }, CancellationToken.None));

    /// <summary>Makes a copy.</summary>
    public async Task CloneAsync(string name) => await TestServer.ExecuteAsync($"create database {name} template {await _name.Value}");

    /// <summary>Makes an empty database what this template is.</summary>
    public async Task FillAsync(string connectionString)
    {
        await using var source = GisDatabase.CreateDataSource(connectionString + ";Pooling=false");
        await DatabaseMigrator.MigrateAsync(source);
        await _fill(source);
    }

    private async Task<string> MakeAsync(string kind)
    {
        var name = $"gis_template_{kind}_{Hash()}";
        await using var maintenance = new NpgsqlConnection(await TestServer.ConnectionStringAsync("postgres") + ";Pooling=false");
        await maintenance.OpenAsync();
        // Several test programs may want it at once.
        await ScalarAsync($"select pg_advisory_lock(hashtext('{name}'))::text");
        if (await ScalarAsync($"select 1 from pg_database where datname = '{name}'") is not null)
            return name;

        var raw = $"{name}_raw";
        await TestServer.ExecuteAsync($"drop database if exists {raw} with (force)");
        await TestServer.ExecuteAsync($"create database {raw}");
        await FillAsync(await TestServer.ConnectionStringAsync(raw));
        // Only a template that is finished bears its name.
        await TestServer.ExecuteAsync($"alter database {raw} rename to {name}");
        return name;

        async Task<object?> ScalarAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, maintenance) { CommandTimeout = 120 };
            return await command.ExecuteScalarAsync();
        }
    }

    // Demonstration issues are dated from the day of loading: a template lasts a day.
    private static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var assembly in new[] { typeof(GisDbContext).Assembly, typeof(LoadPlace).Assembly })
            hash.AppendData(File.ReadAllBytes(assembly.Location));
        hash.AppendData(Encoding.UTF8.GetBytes(PlaceFolder.Find(Repository.PathOf("data", "places", "le-chan")).Hash(withDemo: true)));
        hash.AppendData(Encoding.UTF8.GetBytes(DateTime.UtcNow.AddHours(7).ToString("yyyyMMdd")));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..10];
    }
}

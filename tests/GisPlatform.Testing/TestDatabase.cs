using GisPlatform.Data;
using Npgsql;
using Xunit;

namespace GisPlatform.Testing;

/// <summary>A database of a test class's own, cloned from a template: writing to it disturbs nobody.</summary>
public abstract class TestDatabase(Template template) : IAsyncLifetime
{
    private readonly string _name = $"gis_test_{Guid.NewGuid():N}";

    /// <summary>Connection string.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Connections, set up as the product sets them up.</summary>
    public NpgsqlDataSource Source { get; private set; } = default!;

    /// <summary>A new EF Core context.</summary>
    public GisDbContext CreateContext() => GisDatabase.CreateContext(Source);

    /// <summary>Runs SQL and answers with the first value.</summary>
    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Runs SQL.</summary>
    public async Task<int> ExecuteAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        return await command.ExecuteNonQueryAsync();
    }

    /// <inheritdoc />
    public virtual async ValueTask InitializeAsync()
    {
        await template.CloneAsync(_name);
        Use(await TestServer.ConnectionStringAsync(_name));
    }

    /// <summary>For a database that is not a clone: makes it what the template is.</summary>
    protected Task FillAsync(string connectionString) => template.FillAsync(connectionString);

    /// <summary>Connects.</summary>
    protected void Use(string connectionString)
    {
        ConnectionString = connectionString;
        Source = GisDatabase.CreateDataSource(connectionString);
    }

    /// <inheritdoc />
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Source.DisposeAsync();
        await TestServer.ExecuteAsync($"drop database if exists {_name} with (force)");
    }
}

/// <summary>Migrated, and nothing in it.</summary>
public sealed class EmptyDatabase() : TestDatabase(Template.Empty);

/// <summary>With the place Lê Chân: wards, categories, base map, history and demonstration issues.</summary>
public sealed class LeChanDatabase() : TestDatabase(Template.LeChan);

/// <summary>A database that another fixture owns, for several servers on one.</summary>
/// <param name="owner">Makes it and drops it.</param>
public sealed class SharedDatabase(TestDatabase owner) : TestDatabase(Template.Empty)
{
    /// <inheritdoc />
    public override ValueTask InitializeAsync()
    {
        Use(owner.ConnectionString);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public override ValueTask DisposeAsync() => Source.DisposeAsync();
}

using GisPlatform.Testing;
using Npgsql;

namespace GisPlatform.Data.Tests;

public sealed class DatabaseCheckTests(EmptyDatabase database) : IClassFixture<EmptyDatabase>
{
    [Fact]
    public async Task A_server_that_cannot_be_reached_is_named_in_one_sentence_without_its_password()
    {
        await using var source = GisDatabase.CreateDataSource("Host=127.0.0.1;Port=1;Username=u;Password=secret-word;Database=gis;Timeout=2");

        var error = await Assert.ThrowsAsync<DatabaseSetupException>(() => DatabaseMigrator.MigrateAsync(source, Cancel));

        Assert.Contains("127.0.0.1:1/gis", error.Message, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__Gis", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_PostGIS_is_told_from_one_that_is_away()
    {
        // What the server has to offer, emptied for this connection.
        await database.ExecuteAsync("create schema bare; create view bare.pg_available_extensions as select 'plpgsql'::name as name");
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString) { SearchPath = "bare,pg_catalog,public" };
        await using var source = GisDatabase.CreateDataSource(settings.ConnectionString);

        var error = await Assert.ThrowsAsync<DatabaseSetupException>(() => DatabaseCheck.EnsureUsableAsync(source, Cancel));

        Assert.Contains("has no PostGIS", error.Message, StringComparison.Ordinal);
        Assert.Contains("postgis-3", error.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}

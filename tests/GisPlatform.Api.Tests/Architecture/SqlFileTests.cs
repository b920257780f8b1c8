using GisPlatform.Data;
using GisPlatform.Testing;
using Npgsql;

namespace GisPlatform.Api.Tests.Architecture;

/// <summary>Every SQL file fits the database as it is now.</summary>
public sealed class SqlFileTests(LeChanDatabase database) : IClassFixture<LeChanDatabase>
{
    public static TheoryData<string> Files => [.. EmbeddedSql.ReadAll(typeof(Program).Assembly).Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_server_can_prepare(string path)
    {
        await using var connection = await database.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            $"prepare checked as {EmbeddedSql.Read(typeof(Program).Assembly, path).TrimEnd(';', '\n')}; deallocate checked", connection);

        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Every_function_of_ours_is_valid() => Assert.Equal("", await database.ScalarAsync<string>("""
        do $$
        declare broken text;
        begin
          for broken in
            select pg_get_functiondef(p.oid) from pg_proc p
            where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
              and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
          loop
            -- Creating it again checks its body.
            execute broken;
          end loop;
        end $$;
        select ''
        """));
}

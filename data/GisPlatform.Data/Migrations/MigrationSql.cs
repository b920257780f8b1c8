using Microsoft.EntityFrameworkCore.Migrations;

namespace GisPlatform.Data.Migrations;

/// <summary>SQL of migrations that EF Core has no words for, one object a file in <c>Migrations/Sql</c>.</summary>
internal static class MigrationSql
{
    public static void Run(this MigrationBuilder migration, string file) =>
        migration.Sql(EmbeddedSql.Read(typeof(MigrationSql).Assembly, $"Migrations/Sql/{file}"));
}

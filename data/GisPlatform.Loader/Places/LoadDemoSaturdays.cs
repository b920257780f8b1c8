using GisPlatform.Data;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Loader.Places;

/// <summary>Adds the past Saturdays that the histories of the demonstration issues tell of; those that are there already stay as they are.</summary>
internal static class LoadDemoSaturdays
{
    public static Task RunAsync(GisDbContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync(EmbeddedSql.Read(typeof(LoadDemoSaturdays).Assembly, "Places/DemoSaturdays.sql"), cancellationToken);
}

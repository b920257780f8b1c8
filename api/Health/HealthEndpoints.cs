using GisPlatform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GisPlatform.Api.Health;

/// <summary><c>/health/live</c>: the process runs. <c>/health/ready</c>: it can serve, that is, the database answers and is up to date.</summary>
internal static class HealthEndpoints
{
    private const string Ready = "ready";

    public static IServiceCollection AddGisHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [Ready]);
        return services;
    }

    public static void MapGisHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Description),
    });
}

/// <summary>Whether the database answers, has every migration, and holds a place.</summary>
internal sealed class DatabaseHealth(IDbContextFactory<GisDbContext> database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = await database.CreateDbContextAsync(cancellationToken);
            var missing = (await connection.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
            if (missing.Count > 0)
                return HealthCheckResult.Unhealthy($"Migrations are missing: {string.Join(", ", missing)}.");
            return await connection.Places.AnyAsync(cancellationToken)
                ? HealthCheckResult.Healthy("The database answers and is up to date.")
                : HealthCheckResult.Unhealthy("No place is loaded.");
        }
        catch (Exception exception) when (Common.DatabaseFaults.IsUnavailable(exception))
        {
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }
}

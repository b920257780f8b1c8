using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace GisPlatform.Api;

/// <summary>Traces and metrics of requests and database commands, and the logs, sent where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says; else nowhere.</summary>
internal static class Telemetry
{
    public static void AddGisTelemetry(this WebApplicationBuilder builder)
    {
        // What nobody collects need not be measured.
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not { Length: > 0 })
            return;
        builder.Services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddNpgsql())
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter("Npgsql"))
            .WithLogging()
            .UseOtlpExporter();
    }
}

using GisPlatform.Data.Accounts;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Murals;
using GisPlatform.Data.Photos;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GisPlatform.Data;

/// <summary>How this platform connects: the same types and settings for every process.</summary>
public static class GisDatabase
{
    /// <summary>CLR enums and their PostgreSQL types.</summary>
    public static readonly IReadOnlyList<(Type Type, string Name)> Enums =
    [
        (typeof(IssueStatus), "issue_status"),
        (typeof(IssueOrigin), "issue_origin"),
        (typeof(ActorRole), "actor_role"),
        (typeof(GeometryKind), "geometry_kind"),
        (typeof(ConfirmationKind), "confirmation_kind"),
        (typeof(SaturdayStatus), "saturday_status"),
        (typeof(PhotoStatus), "photo_status"),
        (typeof(PhotoKind), "photo_kind"),
        (typeof(FlagReason), "flag_reason"),
        (typeof(AccountRole), "account_role"),
        (typeof(IssueEventKind), "issue_event_kind"),
        (typeof(CrewKind), "crew_kind"),
        (typeof(SiteStatus), "site_status"),
        (typeof(SaturdayChangeKind), "saturday_change_kind"),
        (typeof(MuralStatus), "mural_status"),
        (typeof(SuggestionStatus), "suggestion_status"),
        (typeof(MuralChangeKind), "mural_change_kind"),
    ];

    /// <summary>A pool of connections.</summary>
    /// <param name="connectionString">Npgsql connection string.</param>
    /// <param name="configure">Further settings, for instance tracing.</param>
    public static NpgsqlDataSource CreateDataSource(string connectionString, Action<NpgsqlDataSourceBuilder>? configure = null)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        var settings = builder.ConnectionStringBuilder;
        settings.MaxAutoPrepare = 100;
        // Nothing here leaves state in a session (locks and settings end with their transaction), and a reset costs as much as a small query.
        settings.NoResetOnClose = true;
        // A generic plan assumes an average box: a whole-district query then takes seconds instead of a millisecond.
        // JIT costs more than it saves on queries of a few milliseconds.
        settings.Options ??= "-c plan_cache_mode=force_custom_plan -c jit=off";
        // The platform is flat: heights in input are dropped, not refused.
        builder.UseNetTopologySuite(handleOrdinates: Ordinates.XY);
        foreach (var (type, name) in Enums)
            builder.MapEnum(type, name, UpperSnakeCase.Instance);
        configure?.Invoke(builder);
        return builder.Build();
    }

    /// <summary>Sets up EF Core on a pool of connections.</summary>
    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, NpgsqlDataSource dataSource) => options
        .UseNpgsql(dataSource, npgsql =>
        {
            npgsql.UseNetTopologySuite(handleOrdinates: Ordinates.XY);
            foreach (var (type, name) in Enums)
                npgsql.MapEnum(type, name, schemaName: null, UpperSnakeCase.Instance);
        })
        .UseSnakeCaseNamingConvention();

    /// <summary>A context of its own, for tools and tests; services take a pooled factory.</summary>
    public static GisDbContext CreateContext(NpgsqlDataSource dataSource) =>
        new((DbContextOptions<GisDbContext>)Configure(new DbContextOptionsBuilder<GisDbContext>(), dataSource).Options);
}

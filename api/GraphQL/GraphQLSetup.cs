using System.Text.Encodings.Web;
using GisPlatform.Api.GraphQL.Execution;
using GisPlatform.Api.GraphQL.Http;
using GisPlatform.Api.GraphQL.Loading;
using GisPlatform.Api.GraphQL.Scalars;
using GraphQL;
using GraphQL.DI;
using GraphQL.Types;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.GraphQL;

/// <summary>Sets the engine up. Nothing outside this folder names it.</summary>
public static class GraphQLSetup
{
    /// <summary>Registers schema, loaders, rules and the endpoint.</summary>
    public static IServiceCollection AddGisGraphQL(this IServiceCollection services)
    {
        // XML docs are the schema's descriptions, so that they cannot differ.
        GlobalSwitches.EnableReadDescriptionFromXmlDocumentation = true;
        services.AddHttpContextAccessor().AddSingleton<Sender>();
        services.AddScoped<HistoryLoader>().AddScoped<PhotoLoader>().AddScoped<IssueLoader>().AddScoped<WardCounts>();
        services.AddScoped<MuralPhotoLoader>().AddScoped<MuralOfIssueLoader>().AddScoped<MuralReportLoader>();
        services.AddSingleton<CostRule>().AddSingleton<IConfigureExecution, DocumentCache>().AddSingleton<GraphQLEndpoint>();
        services.AddSingleton<RequestRunner>().AddSingleton<EventStream>().AddSingleton<SocketEndpoint>();
        services.AddGraphQL(builder => builder
            .AddAutoSchema<Query>(schema => schema.WithMutation<Mutation>().WithSubscription<Subscription>())
            // Each event in a scope of its own: loaders and counts of an earlier one are out of date.
            .AddScopedSubscriptionExecutionStrategy()
            .AddGraphTypes(typeof(GraphQLSetup).Assembly)
            .ConfigureSchema((schema, _) =>
            {
                schema.RegisterTypeMapping<DateOnly, DateScalar>();
                schema.RegisterTypeMapping<DateTimeOffset, DateTimeScalar>();
                schema.RegisterTypeMapping<Geometry, GeoJsonScalar>();
            })
            .AddValidationRule<CostRule>()
            .AddErrorInfoProvider<ErrorTranslator>()
            .AddSystemTextJson(json =>
            {
                json.Converters.Add(GeoJsonScalar.Converter());
                // Vietnamese as it is: escapes would triple its length.
                json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            }));
        return services;
    }

    /// <summary>Maps <c>/graphql</c>.</summary>
    public static void MapGisGraphQL(this IEndpointRouteBuilder app)
    {
        var endpoint = app.ServiceProvider.GetRequiredService<GraphQLEndpoint>();
        // A WebSocket over HTTP/2 begins with CONNECT.
        app.MapMethods("/graphql", ["GET", "POST", "CONNECT"], endpoint.HandleAsync);
    }
}

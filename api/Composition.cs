using System.Globalization;
using GisPlatform.Api.Abuse;
using GisPlatform.Api.Accounts;
using GisPlatform.Api.Categories;
using GisPlatform.Api.Common;
using GisPlatform.Api.Followers;
using GisPlatform.Api.Followers.Wards;
using GisPlatform.Api.GraphQL;
using GisPlatform.Api.Health;
using GisPlatform.Api.Home;
using GisPlatform.Api.Hotspots;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Issues.Resolving;
using GisPlatform.Api.Live;
using GisPlatform.Api.Mail;
using GisPlatform.Api.Murals;
using GisPlatform.Api.Photos;
using GisPlatform.Api.Places;
using GisPlatform.Api.Saturdays;
using GisPlatform.Api.Saturdays.Papers;
using GisPlatform.Api.Site;
using GisPlatform.Api.Site.Errors;
using GisPlatform.Api.Tiles;
using GisPlatform.Api.Wards;
using GisPlatform.Data;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GisPlatform.Api;

/// <summary>Which services and endpoints there are.</summary>
internal static class Composition
{
    public static IServiceCollection AddGisPlatform(this IServiceCollection services, string connectionString, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        // What serves it is nobody's business, and would be said a hundred times in the first load.
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        services.AddSingleton(provider => GisDatabase.CreateDataSource(connectionString, builder =>
            builder.UseLoggerFactory(provider.GetRequiredService<ILoggerFactory>())));
        services.AddPooledDbContextFactory<GisDbContext>((provider, options) =>
            GisDatabase.Configure(options, provider.GetRequiredService<NpgsqlDataSource>())
                .AddInterceptors(provider.GetRequiredService<TellFollowers>()));

        services.AddSingleton<PlaceDataCache>().AddSingleton<GetPlace>().AddSingleton<FindLandmarks>();
        services.AddGisWards();
        services.AddGisCategories();
        services.AddSingleton<IssueQueries>().AddSingleton<FindIssues>().AddSingleton<GetIssue>()
            .AddSingleton<CountIssues>().AddSingleton<FindMended>().AddSingleton<IssueHistories>().AddSingleton<FindSimilarIssues>();
        services.AddSingleton<ReportIssue>().AddSingleton<WithdrawIssue>().AddSingleton<ConfirmIssue>().AddSingleton<DenyFix>().AddSingleton<SenderLimit>();
        services.AddSingleton<SettleIssues>().AddHostedService<SettlingClock>();
        services.AddOptions<SenderLimitOptions>().BindConfiguration("Limits").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SiteOptions>().BindConfiguration("Site").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PublicLinks>();
        services.AddGisMail();
        services.AddGisFollowers();
        services.AddGisLive();
        services.AddGisAbuse();
        services.AddOptions<ProxyOptions>().BindConfiguration("Proxy").ValidateDataAnnotations().ValidateOnStart();
        // After those who listen to it: it asks at its start which channels they want.
        services.AddSingleton<DatabaseBell>().AddHostedService(provider => provider.GetRequiredService<DatabaseBell>());
        services.AddPhotos();
        services.AddGisHotspots();
        services.AddGisSaturdays();
        services.AddGisMurals();
        services.AddSingleton<FindHome>().AddSingleton<MapStart>();
        services.AddSingleton<DatabaseVersion>().AddSingleton<SnapshotCache>().AddSingleton<TileCache>()
            .AddSingleton<TileLayer, WardTiles>().AddSingleton<TileLayer, IssueTiles>().AddSingleton<TileLayer, BaseMapTiles>();
        services.AddAccounts(configuration).AddResolving();
        // The files are compressed already, tiles by themselves. Over HTTPS, too: no answer mixes a secret with words of another site, whose requests
        // carry no cookie (SameSite=Strict).
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["application/json", "application/graphql-response+json", "application/problem+json", "application/atom+xml", "application/xml", "text/html", "text/javascript"];
        });
        services.AddGisGraphQL();
        services.AddGisHealth();
        services.AddRazorComponents();
        services.AddOptions<EmbedOptions>().BindConfiguration("Embed").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ClientBuild>();
        services.AddOptions<MapBackground>().BindConfiguration("Map:Background").ValidateDataAnnotations().ValidateOnStart();
        services.AddProblemDetails().AddExceptionHandler<Problems>();
        return services;
    }

    public static void UseGisPlatform(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value is { IsSet: true } proxy)
            app.UseForwardedHeaders(proxy.ToForwardedHeaders());
        // Vietnamese unless the browser asks for English.
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture("vi-VN"),
            SupportedCultures = [new CultureInfo("vi-VN"), new CultureInfo("en-GB"), new CultureInfo("en")],
            SupportedUICultures = [new CultureInfo("vi-VN"), new CultureInfo("vi"), new CultureInfo("en")],
        });
        app.UseResponseCompression();
        app.UseSecurityHeaders();
        // An address that nothing answers: a page for people, an empty answer for programs.
        app.UseStatusCodePages(context => BrowserRequest.IsForAPage(context.HttpContext.Request)
            ? BrowserRequest.AnswerAsync(context.HttpContext, context.HttpContext.Response.StatusCode, null)
            : Task.CompletedTask);
        app.UseExceptionHandler();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseWebSockets();
        app.MapGisGraphQL();
        app.MapFollowers();
        app.MapWardFollowers();
        app.MapAccounts();
        app.MapTiles();
        app.MapPhotos();
        app.MapSaturdays();
        app.MapWards();
        app.MapMurals();
        app.MapGisHealth();
        app.MapSite();
    }
}

namespace GisPlatform.Api.Live;

/// <summary>Changes told as they happen.</summary>
internal static class LiveSetup
{
    public static IServiceCollection AddGisLive(this IServiceCollection services)
    {
        services.AddOptions<LiveOptions>().BindConfiguration("Live").ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<LiveConnections>().AddSingleton<MatchChanges>().AddSingleton<IssueChanged>()
            .AddSingleton<IssueFeed>().AddHostedService(provider => provider.GetRequiredService<IssueFeed>())
            .AddSingleton<SaturdayChanged>().AddSingleton<SaturdayFeed>().AddHostedService(provider => provider.GetRequiredService<SaturdayFeed>());
    }
}

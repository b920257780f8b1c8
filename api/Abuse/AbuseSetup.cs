namespace GisPlatform.Api.Abuse;

/// <summary>What keeps floods out.</summary>
internal static class AbuseSetup
{
    public static IServiceCollection AddGisAbuse(this IServiceCollection services)
    {
        services.AddOptions<AbuseOptions>().BindConfiguration("Abuse").ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<ServerSecrets>().AddSingleton<GetChallenge>().AddSingleton<ProofOfWork>().AddSingleton<UnprovenLimit>().AddHostedService<SpentProofsClock>();
    }
}

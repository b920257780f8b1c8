namespace GisPlatform.Api.Saturdays;

/// <summary>What the next Saturdays are for.</summary>
internal static class SaturdaysSetup
{
    public static IServiceCollection AddGisSaturdays(this IServiceCollection services) =>
        services.AddSingleton<ProposeForSaturday>().AddSingleton<WithdrawProposal>().AddSingleton<FindProposals>();
}

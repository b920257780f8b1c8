using GisPlatform.Api.Saturdays.Crews;
using GisPlatform.Api.Saturdays.Papers;
using GisPlatform.Api.Saturdays.Planning;
using GisPlatform.Api.Saturdays.Suggesting;
using GisPlatform.Api.Saturdays.Suggesting.Gathering;
using GisPlatform.Api.Saturdays.Suggesting.Searching;
using GisPlatform.Api.Site.Crawling;

namespace GisPlatform.Api.Saturdays;

/// <summary>What the Saturdays are for, who goes out, and what comes of it.</summary>
internal static class SaturdaysSetup
{
    public static IServiceCollection AddGisSaturdays(this IServiceCollection services) => services
        .AddSingleton<ProposeForSaturday>().AddSingleton<WithdrawProposal>().AddSingleton<FindProposals>()
        .AddSingleton<FindCrews>().AddSingleton<AddCrew>().AddSingleton<EditCrew>()
        .AddSingleton<FindSaturdays>().AddSingleton<FindSaturdayHistory>().AddSingleton<FindSeason>().AddSingleton<FindWardShares>().AddSingleton<SaturdayChanges>().AddSingleton<OpenSaturday>()
        .AddSingleton<AddSite>().AddSingleton<RemoveSite>().AddSingleton<MoveSite>().AddSingleton<LockSite>().AddSingleton<PlanSites>()
        .AddSingleton<SetCrew>().AddSingleton<SetCapacity>().AddSingleton<PublishSaturday>().AddSingleton<UnpublishSaturday>()
        .AddSingleton<RecordOutcome>().AddSingleton<CloseSaturday>()
        .AddSingleton<FindComingSaturday>().AddSingleton<FindSaturdayDays>().AddSingleton<ISitemapPart, SaturdaySitemap>()
        .AddSingleton<SaturdayCalendar>().AddSingleton<FindCrewName>()
        .AddSuggestions();

    private static IServiceCollection AddSuggestions(this IServiceCollection services)
    {
        services.AddOptions<SuggestionOptions>().BindConfiguration("Suggestions").ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<GatherTown>().AddSingleton<SearchSlots>().AddSingleton<ToldPlans>()
            .AddSingleton<SuggestSites>().AddSingleton<SitesSuggested>().AddSingleton<WhyNotSite>();
    }
}

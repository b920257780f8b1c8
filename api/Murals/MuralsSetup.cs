using GisPlatform.Api.Murals.Keeping;
using GisPlatform.Api.Murals.Suggesting;
using GisPlatform.Api.Murals.Walking;

namespace GisPlatform.Api.Murals;

/// <summary>The murals: found, kept, suggested, walked to.</summary>
internal static class MuralsSetup
{
    public static IServiceCollection AddGisMurals(this IServiceCollection services) => services
        .AddSingleton<FindMurals>().AddSingleton<GetMural>().AddSingleton<MuralPhotos>()
        .AddSingleton<MuralChanges>().AddSingleton<AddMural>().AddSingleton<EditMural>().AddSingleton<SetMuralStatus>()
        .AddSingleton<AddMuralPhotos>().AddSingleton<RemoveMuralPhoto>()
        .AddSingleton<SuggestMural>().AddSingleton<FindMuralSuggestions>().AddSingleton<AcceptMuralSuggestion>().AddSingleton<RejectMuralSuggestion>()
        .AddSingleton<ReportFadedMural>()
        .AddSingleton<WalkStreets>().AddSingleton<FindMuralWalk>();
}

using GisPlatform.Api.Murals.Keeping;
using GisPlatform.Api.Murals.Pages;
using GisPlatform.Api.Murals.Suggesting;
using GisPlatform.Api.Murals.Walking;
using GisPlatform.Api.Site.Crawling;

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
        .AddSingleton<WalkStreets>().AddSingleton<FindMuralWalk>()
        .AddSingleton<MuralCards>().AddSingleton<ISitemapPart, MuralSitemap>();

    public static void MapMurals(this IEndpointRouteBuilder app)
    {
        app.MapGet("/murals", GalleryPages.AnswerAsync);
        app.MapGet("/mural/{id}", MuralPages.AnswerAsync);
        app.MapGet("/mural/{id}/preview.jpg", MuralPreview.AnswerAsync);
        app.MapGet("/murals/walk", WalkPages.AnswerAsync);
        app.MapGet("/murals/walk.gpx", WalkPages.FileAsync);
        app.MapGet("/murals/suggest", SuggestPages.AnswerAsync);
    }
}

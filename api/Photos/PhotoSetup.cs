using GisPlatform.PhotoStore;
using Microsoft.Extensions.Options;

namespace GisPlatform.Api.Photos;

/// <summary>Sets photos up.</summary>
internal static class PhotoSetup
{
    public static IServiceCollection AddPhotos(this IServiceCollection services)
    {
        services.AddOptions<PhotoOptions>().BindConfiguration("Photos").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IPhotoStore>(provider => provider.GetRequiredService<IOptions<PhotoOptions>>().Value.Open());
        services.AddSingleton<UploadPhoto>().AddSingleton<GetPhoto>().AddSingleton<IssuePhotos>().AddSingleton<FindBeforeAfter>()
            .AddSingleton<AttachPhotos>().AddSingleton<AddPhotos>().AddSingleton<FlagContent>();
        services.AddSingleton<CheckedPhoto>().AddSingleton<ApprovePhoto>().AddSingleton<HidePhoto>().AddSingleton<SettleFlags>().AddSingleton<FindWaitingContent>();
        services.AddSingleton<SweepPhotos>().AddHostedService<SweepingClock>();
        return services;
    }
}

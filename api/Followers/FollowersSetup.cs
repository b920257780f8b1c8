using GisPlatform.Api.Followers.Wards;

namespace GisPlatform.Api.Followers;

/// <summary>Who follows an issue or a ward, and what they are told.</summary>
internal static class FollowersSetup
{
    public static IServiceCollection AddGisFollowers(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration("Retention").ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<FollowerWords>().AddSingleton<AskFollower>().AddSingleton<TellFollowers>()
            .AddSingleton<FollowIssue>().AddSingleton<AnswerFollower>()
            .AddSingleton<WardMails>().AddSingleton<AskWardFollower>().AddSingleton<FollowWard>().AddSingleton<AnswerWardFollower>()
            .AddSingleton<WriteWardMails>().AddSingleton<TellWardFollowers>().AddHostedService<WardNewsClock>()
            .AddSingleton<ForgetContacts>().AddHostedService<ForgettingClock>();
    }
}

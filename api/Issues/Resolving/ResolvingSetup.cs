namespace GisPlatform.Api.Issues.Resolving;

/// <summary>The use cases of staff.</summary>
internal static class ResolvingSetup
{
    public static IServiceCollection AddResolving(this IServiceCollection services) => services.AddSingleton<StaffChanges>().AddSingleton<FindInbox>().AddSingleton<FindInboxEntry>()
        .AddSingleton<AcceptIssue>().AddSingleton<RejectIssue>().AddSingleton<MergeIssue>().AddSingleton<ReassignCategory>().AddSingleton<MoveIssue>()
        .AddSingleton<SetSeverity>().AddSingleton<StartIssue>().AddSingleton<FinishIssue>().AddSingleton<ReopenIssue>().AddSingleton<AddNote>();
}

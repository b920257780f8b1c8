using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Hotspots;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Saturdays.Planning;
using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Api.Saturdays.Suggesting.Explaining;
using GisPlatform.Api.Saturdays.Suggesting.Gathering;
using GisPlatform.Api.Saturdays.Suggesting.Searching;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Suggesting;

/// <summary>Says why an issue is not in a suggestion, by planning again with it locked in.</summary>
public sealed class WhyNotSite(IDbContextFactory<GisDbContext> database, CurrentActor actors, GatherTown gather, SearchSlots slots, ToldPlans told)
{
    // A request has ten seconds for both.
    private static readonly TimeSpan ToPlan = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan ToPlanAgain = TimeSpan.FromSeconds(3);

    /// <summary>Asks of the plan that the asker was told last for this question, as long as nothing it depends on has changed; else of a new one.</summary>
    /// <param name="question">The question of the suggestion.</param>
    /// <param name="issue">The issue.</param>
    /// <exception cref="AppError">NOT_FOUND; FORBIDDEN outside one's ward or department; RATE_LIMITED, CONFLICT as <see cref="SearchSlots"/>; or as <see cref="GatherTown"/>.</exception>
    public async Task<(WhyNot Answer, Town Town)> RunAsync(SuggestionQuestion question, string issue, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireStaffAsync(cancellationToken);
        var id = IssueId.Parse(issue, "issue");
        await using (var context = await database.CreateDbContextAsync(cancellationToken))
        {
            var row = await context.Issues.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken)
                ?? throw IssueId.NotFound("issue");
            actor.MustCover(row, "issue");
        }

        var town = await gather.RunAsync(question, actor, cancellationToken);
        if (town.Request.Candidates.FirstOrDefault(candidate => candidate.Id == id) is not { } candidate)
            return (await NoCandidateAsync(id, town, cancellationToken), town);
        var key = ToldPlans.KeyOf(town.Request);
        var answer = await slots.RunAsync(actor.Account.Id, SearchKind.WhyNot, stop => Ask(actor.Account.Id, key, town, candidate, stop), cancellationToken);
        return (answer, town);
    }

    private WhyNot Ask(Guid account, string key, Town town, Candidate candidate, CancellationToken stop)
    {
        var (request, plan) = told.Find(account, key) ?? Plan();
        // The candidate as that plan knows it.
        return WhyNot.Of(Within(request, ToPlanAgain), plan, request.Candidates.First(one => one.Id == candidate.Id), stop);

        (PlanRequest, SitePlan) Plan()
        {
            var (eased, found, _) = FairPlanner.Run(Within(town.Request, ToPlan), null, stop);
            told.Keep(account, key, eased, found);
            return (eased, found);
        }
    }

    private static PlanRequest Within(PlanRequest request, TimeSpan time) =>
        request with { Limits = request.Limits with { Time = request.Limits.Time < time ? request.Limits.Time : time } };

    private async Task<WhyNot> NoCandidateAsync(Guid id, Town town, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var issue = await context.Issues.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        var site = await context.Sites.AsNoTracking().FirstOrDefaultAsync(site => site.IssueId == id && site.IsOpen, cancellationToken);
        var ward = town.Place.WardOf(issue.WardPartId, town.Place.Place.DefaultWardsAsOf);
        return new WhyNot(WhyNotReason.NoCandidate, site switch
        {
            { } here when here.SaturdayDate == town.Question.Date => new("Điểm này đã có trong kế hoạch và giữ nguyên.", "This site is on the plan already, and stays as it is."),
            { } there => new($"Vấn đề này đã có trong kế hoạch {SaturdayWords.Day(there.SaturdayDate)}.", $"This issue is on the plan of {there.SaturdayDate:yyyy-MM-dd}."),
            _ when !IssueStatuses.Open.Contains(issue.Status) => new("Vấn đề này không còn cần làm.", "This issue wants no work any more."),
            _ when town.Question.Ward is { } planned && ward?.Code != planned => new("Vấn đề này ở phường khác.", "This issue is in another ward."),
            _ when issue.Status == IssueStatus.Reported => new("Phản ánh này chưa được tiếp nhận.", "This report has not been accepted yet."),
            _ when issue.Status == IssueStatus.InProgress => new("Vấn đề này đang được xử lý.", "This issue is being worked on."),
            _ => new("Có nhiều vấn đề đáng làm hơn ở phường này; giữ vấn đề này lại nếu muốn làm.", "There are many issues more worth doing in its ward; lock it in to have it done."),
        }, [], 0);
    }
}

using GisPlatform.Api.Hotspots;
using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Api.Saturdays.Suggesting.Solving;

namespace GisPlatform.Api.Saturdays.Suggesting.Explaining;

/// <summary>Why an issue is not in a plan.</summary>
public enum WhyNotReason
{
    /// <summary>It is in it.</summary>
    Chosen,

    /// <summary>It was locked out.</summary>
    Excluded,

    /// <summary>No crew that comes has a skill that it needs.</summary>
    LacksSkill,

    /// <summary>No crew that comes has a tool that it needs.</summary>
    LacksTool,

    /// <summary>Each crew that comes has something that it needs, but none has all of it.</summary>
    LacksCrew,

    /// <summary>The crews that could do it are too far away.</summary>
    TooFar,

    /// <summary>It takes longer than any crew near it has.</summary>
    TooBig,

    /// <summary>Its ward has as many sites as it may have.</summary>
    WardOverShare,

    /// <summary>It would bring less than whatever the crews near it do.</summary>
    BelowTheCut,

    /// <summary>It would push out sites that are worth more together.</summary>
    Displaces,

    /// <summary>A plan with it would be worth as much.</summary>
    AsGood,

    /// <summary>A plan with it would break a rule.</summary>
    Clash,

    /// <summary>It is not among the issues that the Saturday may be planned from.</summary>
    NoCandidate,
}

/// <summary>Why an issue is not in a plan, found by planning again with it locked in.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Text">The same in words.</param>
/// <param name="Displaced">Sites that it would push out.</param>
/// <param name="Loss">Points that the plan would lose.</param>
public sealed record WhyNot(WhyNotReason Reason, Words Text, IReadOnlyList<PlannedSite> Displaced, long Loss)
{
    /// <summary>Looks for the reason. The days of crews that could not do it anyway stay as they are.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="plan">What was answered.</param>
    /// <param name="issue">A candidate of the request.</param>
    /// <param name="stop">Ends the search early, with the best that was found.</param>
    public static WhyNot Of(PlanRequest request, SitePlan plan, Candidate issue, CancellationToken stop = default)
    {
        if (plan.Sites.Any(site => site.Issue.Id == issue.Id))
            return new(WhyNotReason.Chosen, new("Điểm này có trong kế hoạch.", "This site is in the plan."), [], 0);
        if (request.Excluded.Contains(issue.Id))
            return new(WhyNotReason.Excluded, new("Điểm này đã bị loại khỏi kế hoạch.", "This site was locked out."), [], 0);
        return WhyNobody.Of(request, issue) ?? Again(request, plan, issue, stop);
    }

    private static WhyNot Again(PlanRequest request, SitePlan plan, Candidate issue, CancellationToken stop)
    {
        var problem = SiteProblem.Of(request);
        var site = problem.SiteOf[issue.Id];
        CrewOffer[] able = [.. problem.Crews.Where((_, crew) => problem.Days[crew].Can(site))];
        var before = plan.Crews.Where(day => able.Contains(day.Crew)).ToList();
        var part = PlanPart.Of(request, plan, able, before.SelectMany(day => day.Sites).Select(own => own.Issue.Id));
        var again = SitePlanner.Run(part with { Locked = [.. part.Locked, new SiteLock(issue.Id)] }, null, stop);
        var ward = request.Wards.First(ward => ward.Code == issue.Ward);
        var isFull = ward.Most is { } most && plan.Sites.Count(other => other.Issue.Ward == ward.Code) >= most;
        if (again.Gap is null && isFull)
            return new(WhyNotReason.WardOverShare, new($"Phường {ward.Name} đã có đủ {ward.Most} điểm theo phần của mình.", $"Ward {ward.Name} has its {ward.Most} sites already."), [], 0);
        if (again.Gap is null)
        {
            Words[] ways = again.Clash.Count > 0 ? [.. again.Clash.Select(clash => clash.Text)] : [new Words("Không còn kế hoạch nào giữ đủ các điều kiện.", "No plan would keep all the rules.")];
            return new(WhyNotReason.Clash, new($"Đưa điểm này vào thì vướng: {string.Join(' ', ways.Select(way => way.Vi))}", $"With it, these clash: {string.Join(' ', ways.Select(way => way.En))}"), [], 0);
        }

        var stays = again.Sites.Select(other => other.Issue.Id).ToHashSet();
        PlannedSite[] displaced = [.. before.SelectMany(day => day.Sites).Where(other => !stays.Contains(other.Issue.Id)).OrderByDescending(other => other.Benefit.Total)];
        var loss = before.Sum(day => day.Value) - again.Value;
        var benefit = problem.Benefits[site];
        var pushed = string.Join(", ", displaced.Select(other => other.Issue.Reference));
        if (isFull)
            return new(WhyNotReason.WardOverShare, new($"Phường {ward.Name} đã có đủ {ward.Most} điểm theo phần của mình; điểm này sẽ thay {pushed}.", $"Ward {ward.Name} has its {ward.Most} sites already; this one would take the place of {pushed}."), displaced, loss);
        if (loss <= 0)
        {
            return new(WhyNotReason.AsGood, displaced.Length > 0
                ? new($"Kế hoạch có điểm này thay {pushed} cũng tốt như vậy: có thể giữ nó.", $"A plan with it in the place of {pushed} would be as good: lock it in if you like.")
                : new("Kế hoạch có thêm điểm này cũng tốt như vậy: có thể giữ nó.", "A plan with it would be as good: lock it in if you like."), displaced, loss);
        }

        var lowest = before.SelectMany(day => day.Sites).Where(other => !other.IsLocked).Select(other => other.Benefit.Total).DefaultIfEmpty(0).Min();
        return benefit < lowest
            ? new(WhyNotReason.BelowTheCut, new($"Lợi ích {benefit} dưới mức thấp nhất được chọn ở gần đó ({lowest}); đưa vào thì mất {loss} điểm lợi ích.", $"Its benefit of {benefit} is below the lowest that is chosen near it ({lowest}); the plan would lose {loss} points."), displaced, loss)
            : new(WhyNotReason.Displaces, displaced.Length > 0
                ? new($"Nó sẽ thay {pushed}; kế hoạch mất {loss} điểm lợi ích.", $"It would take the place of {pushed}; the plan would lose {loss} points.")
                : new($"Đường đi thêm tốn hơn lợi ích của nó; kế hoạch mất {loss} điểm lợi ích.", $"The way to it costs more than it brings; the plan would lose {loss} points."), displaced, loss);
    }
}

using GisPlatform.Api.Hotspots;
using GisPlatform.Api.Saturdays.Suggesting.Solving;

namespace GisPlatform.Api.Saturdays.Suggesting.Explaining;

/// <summary>A rule that cannot be kept together with others.</summary>
/// <param name="Kind">What kind of rule.</param>
/// <param name="Text">The rule in words, and where it can be told, why it cannot be kept.</param>
/// <param name="Issue">The issue that it is about.</param>
/// <param name="Ward">Code of the ward.</param>
/// <param name="Crew">The crew.</param>
public sealed record PlanClash(PlanRuleKind Kind, Words Text, Guid? Issue = null, string? Ward = null, Guid? Crew = null)
{
    internal static PlanClash Of(Rule rule, SiteProblem problem)
    {
        switch (rule.Kind)
        {
            case PlanRuleKind.LockedIn:
                return LockedIn(rule, problem);
            case PlanRuleKind.WardLeast:
                var poor = problem.Request.Wards[rule.Ward!.Value];
                return new(rule.Kind, new($"Phường {poor.Name} cần ít nhất {rule.Least} điểm để đủ phần.", $"Ward {poor.Name} needs {rule.Least} sites at least for its share."), Ward: poor.Code);
            case PlanRuleKind.WardMost:
                var rich = problem.Request.Wards[rule.Ward!.Value];
                return new(rule.Kind, new($"Phường {rich.Name} được nhiều nhất {rule.Most} điểm.", $"Ward {rich.Name} may have {rule.Most} sites at most."), Ward: rich.Code);
            case PlanRuleKind.CrewLeast:
                var busy = problem.Crews[rule.Crew!.Value];
                return new(rule.Kind, new(
                    $"{busy.Name} cần ít nhất {rule.Least} điểm để đủ hai hoạt động trong tháng.",
                    $"Crew {busy.Name} needs {rule.Least} sites at least for its two activities of the month."), Crew: busy.Id);
            default:
                return new(rule.Kind, new($"Ít nhất {rule.Least} phường phải có điểm.", $"{rule.Least} wards at least must have a site."));
        }
    }

    private static PlanClash LockedIn(Rule rule, SiteProblem problem)
    {
        var (request, site) = (problem.Request, rule.Site!.Value);
        var issue = problem.Candidates[site];
        var crew = request.Crews.FirstOrDefault(one => one.Id == request.Locked.First(other => other.Issue == issue.Id).Crew);
        var locked = crew is null
            ? new Words($"Điểm {issue.Reference} đã được giữ trong kế hoạch.", $"Site {issue.Reference} is locked in.")
            : new Words($"Điểm {issue.Reference} đã được giữ cho {crew.Name}.", $"Site {issue.Reference} is locked to crew {crew.Name}.");
        var why = problem.Days.Any(day => day.Can(site)) ? null : Nobody(request, issue, crew);
        return new(rule.Kind, why is null ? locked : new($"{locked.Vi} {why.Vi}", $"{locked.En} {why.En}"), issue.Id, issue.Ward, crew?.Id);
    }

    private static Words? Nobody(Asking.PlanRequest request, Asking.Candidate issue, Asking.CrewOffer? crew) => crew switch
    {
        null => WhyNobody.Of(request, issue)?.Text,
        { IsAbsent: true } or { People: 0 } => new($"{crew.Name} vắng buổi này.", $"Crew {crew.Name} is absent."),
        _ => new(
            $"{crew.Name} ({crew.People} người) cần {crew.MinutesAt(issue)} phút và đường đi cho điểm này, chỉ có {crew.Minutes} phút.",
            $"Crew {crew.Name} ({crew.People} people) would need {crew.MinutesAt(issue)} minutes for it, and the way, and has {crew.Minutes}."),
    };
}

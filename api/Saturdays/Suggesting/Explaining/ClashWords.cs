using GisPlatform.Api.Hotspots;
using GisPlatform.Api.Saturdays.Suggesting.Solving;

namespace GisPlatform.Api.Saturdays.Suggesting.Explaining;

/// <summary>Names a rule in words.</summary>
internal static class ClashWords
{
    public static Words Of(Rule rule, SiteProblem problem)
    {
        switch (rule.Kind)
        {
            case RuleKind.LockedIn:
                var issue = problem.Candidates[rule.Site!.Value];
                var crew = problem.Request.Locked.First(one => one.Issue == issue.Id).Crew;
                var name = problem.Request.Crews.FirstOrDefault(one => one.Id == crew)?.Name;
                return name is null
                    ? new($"Điểm {issue.Reference} đã được giữ trong kế hoạch.", $"Site {issue.Reference} is locked in.")
                    : new($"Điểm {issue.Reference} đã được giữ cho đội {name}.", $"Site {issue.Reference} is locked to crew {name}.");
            case RuleKind.WardLeast:
                var poor = problem.Request.Wards[rule.Ward!.Value].Name;
                return new($"Phường {poor} cần ít nhất {rule.Least} điểm để đủ phần.", $"Ward {poor} needs {rule.Least} sites at least for its share.");
            case RuleKind.WardMost:
                var rich = problem.Request.Wards[rule.Ward!.Value].Name;
                return new($"Phường {rich} được nhiều nhất {rule.Most} điểm.", $"Ward {rich} may have {rule.Most} sites at most.");
            case RuleKind.CrewLeast:
                var busy = problem.Crews[rule.Crew!.Value].Name;
                return new($"Đội {busy} cần ít nhất {rule.Least} điểm để đủ hai hoạt động trong tháng.", $"Crew {busy} needs {rule.Least} sites at least for its two activities of the month.");
            default:
                return new($"Ít nhất {rule.Least} phường phải có điểm.", $"{rule.Least} wards at least must have a site.");
        }
    }
}

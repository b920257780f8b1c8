using System.Diagnostics;
using GisPlatform.Api.Hotspots;
using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Api.Saturdays.Suggesting.Explaining;
using GisPlatform.Api.Saturdays.Suggesting.Gathering;
using GisPlatform.Api.Saturdays.Suggesting.Solving;

namespace GisPlatform.Api.Saturdays.Suggesting.Searching;

/// <summary>
/// Plans so that what people have fixed comes first: where floors of wards or duties of crews, which nobody asked for one by one, cannot be kept together with the
/// other rules, they are lowered one site at a time, and that is told. Where what people have fixed clashes by itself, there is no plan.
/// </summary>
internal static class FairPlanner
{
    // Then all that clash are given up at once.
    private const int MostSteps = 6;

    /// <summary>Plans.</summary>
    /// <returns>The request that was planned for in the end, its plan, and what was lowered.</returns>
    public static (PlanRequest Request, SitePlan Plan, IReadOnlyList<SuggestionNote> Notes) Run(PlanRequest request, Action<SitePlan>? progress, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        var (asked, isRepeatable) = (request, true);
        for (var step = 0; ; step++)
        {
            var before = clock.Elapsed;
            var left = asked.Limits.Time - before;
            var plan = SitePlanner.Run(
                request with { Limits = request.Limits with { Time = left > TimeSpan.Zero ? left : TimeSpan.Zero } },
                progress is null ? null : found => progress(found with { Elapsed = before + found.Elapsed }), stop);
            isRepeatable &= plan.IsRepeatable;
            var eased = plan.Status == PlanStatus.Impossible && !stop.IsCancellationRequested ? Ease(request, plan.Clash, isAll: step >= MostSteps) : null;
            if (eased is null)
                return (request with { Limits = asked.Limits }, plan with { Elapsed = clock.Elapsed, IsRepeatable = isRepeatable }, Lowered(asked, request));
            request = eased;
        }
    }

    private static PlanRequest? Ease(PlanRequest request, IReadOnlyList<PlanClash> clash, bool isAll)
    {
        var eased = clash.Where(rule => rule.Kind is PlanRuleKind.WardLeast or PlanRuleKind.CrewLeast).ToList();
        if (eased.Count == 0)
            return null;
        if (!isAll)
            eased = [eased.MaxBy(rule => rule.Kind == PlanRuleKind.WardLeast ? request.Wards.First(ward => ward.Code == rule.Ward).Least : 0)!];
        return request with
        {
            Wards = [.. request.Wards.Select(ward => eased.Exists(rule => rule.Kind == PlanRuleKind.WardLeast && rule.Ward == ward.Code) ? ward with { Least = isAll ? 0 : ward.Least - 1 } : ward)],
            Crews = [.. request.Crews.Select(crew => eased.Exists(rule => rule.Kind == PlanRuleKind.CrewLeast && rule.Crew == crew.Id) ? crew with { LeastSites = 0 } : crew)],
        };
    }

    private static List<SuggestionNote> Lowered(PlanRequest asked, PlanRequest planned) =>
    [
        .. asked.Wards.Zip(planned.Wards).Where(pair => pair.Second.Least < pair.First.Least).Select(pair => new SuggestionNote(SuggestionNoteKind.Lowered, new(
            $"Phường {pair.First.Name} cần {pair.First.Least} điểm để đủ phần, nhưng không giữ được cùng các điều kiện khác; đã hạ còn {pair.Second.Least}.",
            $"Ward {pair.First.Name} needs {pair.First.Least} sites for its share, which cannot be kept together with the other rules; lowered to {pair.Second.Least}."), Ward: pair.First.Code)),
        .. asked.Crews.Zip(planned.Crews).Where(pair => pair.Second.LeastSites < pair.First.LeastSites).Select(pair => new SuggestionNote(SuggestionNoteKind.Lowered, new(
            $"{pair.First.Name} chưa đủ hai hoạt động trong tháng, nhưng lần này không có điểm cho đội cùng các điều kiện khác.",
            $"{pair.First.Name} has not had its two activities of the month, but together with the other rules there is no site for it this time."), Crew: pair.First.Id)),
    ];
}

using GisPlatform.Api.Hotspots;
using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Api.Saturdays.Crews;
using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Api.Saturdays.Suggesting.Solving;

namespace GisPlatform.Api.Saturdays.Suggesting.Explaining;

/// <summary>Why no crew could do an issue, whatever the plan.</summary>
internal static class WhyNobody
{
    /// <summary>The reason, or null where one could.</summary>
    public static WhyNot? Of(PlanRequest request, Candidate issue)
    {
        var problem = SiteProblem.Of(request with { Candidates = [issue], Locked = [] });
        if (problem.Days.Any(day => day.Can(0)))
            return null;
        var able = problem.Crews.Where(crew => crew.LackFor(issue) is null).ToList();
        if (able.Count == 0)
            return Lacks(problem, issue);
        var travel = request.Travel;
        var grid = new HexGrid(request.StopMetres);
        var middle = grid.Centre(grid.At(issue.Place));
        var nearest = able.MinBy(crew => travel.Minutes(crew.Place, middle))!;
        var far = (int)Math.Ceiling(travel.Minutes(nearest.Place, middle));
        if (far > travel.MostMinutes)
        {
            return Reason(WhyNotReason.TooFar,
                $"Đội gần nhất làm được là {nearest.Name}, cách {far} phút; giới hạn là {travel.MostMinutes} phút.",
                $"The nearest crew that can do it is {nearest.Name}, {far} minutes away; the limit is {travel.MostMinutes}.");
        }

        var near = able.Where(crew => travel.Minutes(crew.Place, middle) <= travel.MostMinutes).MinBy(Needed)!;
        return Reason(WhyNotReason.TooBig,
            $"{near.Name} ({near.People} người) cần {Needed(near)} phút cho điểm này, chỉ có {near.Minutes} phút.",
            $"Crew {near.Name} ({near.People} people) would need {Needed(near)} minutes for it and has {near.Minutes}.");

        int Needed(CrewOffer crew) => crew.MinutesAt(issue) + travel.ThereAndBack(crew.Place, middle) + travel.ThereAndBack(middle, issue.Place);
    }

    private static WhyNot Lacks(SiteProblem problem, Candidate issue)
    {
        if (issue.Skills.FirstOrDefault(skill => !problem.Crews.Any(crew => crew.Skills.Contains(skill))) is { } skill)
            return Lacking(WhyNotReason.LacksSkill, [Equipment.Of(EquipmentKind.Skill, skill)], one => $"Không đội nào có mặt có kỹ năng {one}.", one => $"No crew that comes has the skill: {one}.");
        if (issue.Tools.FirstOrDefault(tool => !problem.Crews.Any(crew => crew.Tools.GetValueOrDefault(tool.Key) >= tool.Value)) is { Key: not null } tool)
        {
            return Lacking(WhyNotReason.LacksTool, [Equipment.Of(EquipmentKind.Tool, tool.Key)],
                one => $"Không đội nào có mặt mang đủ dụng cụ: {one} ({tool.Value}).", one => $"No crew that comes brings the tool: {one} ({tool.Value}).");
        }

        return Lacking(WhyNotReason.LacksCrew,
            [.. issue.Skills.Select(code => Equipment.Of(EquipmentKind.Skill, code)), .. issue.Tools.Keys.Select(code => Equipment.Of(EquipmentKind.Tool, code))],
            all => $"Không đội nào có mặt có đủ cùng lúc: {all}.", all => $"No crew that comes has all of these at once: {all}.");
    }

    private static WhyNot Lacking(WhyNotReason reason, Equipment[] lacking, Func<string, string> vi, Func<string, string> en) =>
        Reason(reason, vi(string.Join(", ", lacking.Select(one => one.Vi))), en(string.Join(", ", lacking.Select(one => one.En))));

    private static WhyNot Reason(WhyNotReason reason, string vi, string en) => new(reason, new Words(vi, en), [], 0);
}

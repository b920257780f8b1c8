using GisPlatform.Api.Saturdays.Crews;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;

namespace GisPlatform.Api.Saturdays;

// The namespace of pages has the same name.
using Site = GisPlatform.Data.Saturdays.Site;

/// <summary>What a plan is warned of; nothing of it is forbidden.</summary>
public enum PlanWarningKind
{
    /// <summary>It is a public holiday.</summary>
    Holiday,

    /// <summary>The crew of a site is absent.</summary>
    CrewAbsent,

    /// <summary>A crew is to work longer than it stays.</summary>
    CrewOverHours,

    /// <summary>A site needs more people than its crew has.</summary>
    CrewOverPeople,

    /// <summary>A crew lacks a skill that the work needs.</summary>
    SkillMissing,

    /// <summary>A crew lacks a tool that a site needs.</summary>
    ToolMissing,

    /// <summary>A site has no crew.</summary>
    NoCrew,
}

/// <summary>A warning, in both languages.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Vi">In Vietnamese.</param>
/// <param name="En">In English.</param>
/// <param name="IssueId">The issue whose site it is about.</param>
/// <param name="CrewId">The crew that it is about.</param>
public sealed record PlanWarning(PlanWarningKind Kind, string Vi, string En, Guid? IssueId = null, Guid? CrewId = null);

/// <summary>Looks a plan through.</summary>
public static class PlanWarnings
{
    /// <summary>The warnings; those about crews for staff alone.</summary>
    /// <param name="view">The plan.</param>
    /// <param name="categories">All categories.</param>
    public static IEnumerable<PlanWarning> Of(SaturdayView view, IReadOnlyList<Category> categories)
    {
        if (view.Holiday is { } holiday)
            yield return new(PlanWarningKind.Holiday, $"Ngày này là {holiday.Vi}.", $"That day is {holiday.En}.");
        if (!view.IsForStaff || view.Saturday?.Status == SaturdayStatus.Held)
            yield break;
        var capacities = view.Crews.ToDictionary(crew => crew.Crew.Id);
        foreach (var crew in view.Sites.GroupBy(site => site.CrewId))
        {
            var warnings = crew.Key is { } id && capacities.TryGetValue(id, out var capacity)
                ? OfCrew(capacity, [.. crew], categories)
                : crew.Select(site => new PlanWarning(PlanWarningKind.NoCrew, $"{site.Issue!.Reference} chưa có đội.", $"{site.Issue!.Reference} has no crew.", site.IssueId));
            foreach (var warning in warnings)
                yield return warning;
        }
    }

    private static IEnumerable<PlanWarning> OfCrew(CrewCapacity crew, IReadOnlyList<Site> sites, IReadOnlyList<Category> categories)
    {
        var (id, name) = (crew.Crew.Id, crew.Crew.Name);
        if (crew.IsAbsent)
            yield return new(PlanWarningKind.CrewAbsent, $"{name} vắng, nhưng còn {sites.Count} điểm.", $"{name} is absent and has {sites.Count} sites.", null, id);
        var hours = (decimal)(sites.Max(site => site.PlannedEnd!.Value) - sites.Min(site => site.PlannedStart!.Value)).TotalHours;
        if (hours > crew.Hours)
            yield return new(PlanWarningKind.CrewOverHours, $"{name}: {hours:0.#} giờ, chỉ có {crew.Hours:0.#}.", FormattableString.Invariant($"{name}: {hours:0.#} hours, of {crew.Hours:0.#}."), null, id);
        foreach (var site in sites)
        {
            var reference = site.Issue!.Reference;
            if (site.PlannedPeople > crew.People)
                yield return new(PlanWarningKind.CrewOverPeople, $"{reference} cần {site.PlannedPeople} người, {name} có {crew.People}.", $"{reference} needs {site.PlannedPeople} people, {name} has {crew.People}.", site.IssueId, id);
            foreach (var skill in categories.Single(category => category.Code == site.Issue.CategoryCode).NeededSkills.Except(crew.Crew.Skills).Select(code => Equipment.Of(EquipmentKind.Skill, code)))
                yield return new(PlanWarningKind.SkillMissing, $"{reference}: {name} thiếu kỹ năng {skill.Vi}.", $"{reference}: {name} lacks the skill {skill.En}.", site.IssueId, id);
            foreach (var tool in site.PlannedTools.Where(tool => crew.Crew.Tools.GetValueOrDefault(tool.Key) < tool.Value).Select(tool => Equipment.Of(EquipmentKind.Tool, tool.Key)))
                yield return new(PlanWarningKind.ToolMissing, $"{reference}: {name} thiếu {tool.Vi}.", $"{reference}: {name} lacks: {tool.En}.", site.IssueId, id);
        }
    }
}

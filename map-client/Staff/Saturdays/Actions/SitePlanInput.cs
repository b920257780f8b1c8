using System.Text.Json.Nodes;
using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays.Actions;

/// <summary>What is planned for a site, as the API takes it.</summary>
internal static class SitePlanInput
{
    /// <summary>All that a site has, to put it on the plan again.</summary>
    /// <param name="site">The site.</param>
    /// <param name="atPosition">Whether it shall stand where it stood; else at the end of its crew's day.</param>
    public static JsonObject Of(PlanSite site, bool atPosition)
    {
        var plan = Figures(site);
        if (site.Crew is { } crew)
            plan["crew"] = crew.Id;
        if (site.Crew is not null && atPosition)
            plan["position"] = site.Position;
        return plan;
    }

    /// <summary>Where a site stands.</summary>
    public static JsonObject PlaceOf(PlanSite site) => site.Crew is { } crew
        ? new() { ["crew"] = crew.Id, ["position"] = site.Position, ["people"] = site.PlannedPeople, ["hours"] = site.PlannedHours }
        : new() { ["withoutCrew"] = true };

    /// <summary>What its work takes, and its words.</summary>
    public static JsonObject Figures(PlanSite site) => new()
    {
        ["people"] = site.PlannedPeople, ["hours"] = site.PlannedHours, ["quantity"] = site.PlannedQuantity, ["meetingPoint"] = site.MeetingPoint ?? "", ["note"] = site.Note ?? "",
        ["tools"] = new JsonArray([.. site.PlannedTools.Select(tool => (JsonNode)new JsonObject { ["code"] = tool.Tool.Code, ["count"] = tool.Count })]),
    };
}

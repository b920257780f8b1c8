using GisPlatform.MapClient.Staff.Crews;
using GisPlatform.MapClient.Staff.Saturdays.Suggest;
using GisPlatform.MapClient.Wards;

namespace GisPlatform.MapClient.Staff.Saturdays.Plan;

/// <summary>A Saturday as an official plans it.</summary>
/// <param name="Date">The date.</param>
/// <param name="Status">DRAFT, PUBLISHED or HELD.</param>
/// <param name="StartsAt">When work begins, local time, as 07:30.</param>
/// <param name="MeetingPoint">Where all meet.</param>
/// <param name="Note">Words to the day.</param>
/// <param name="Participants">Participations, once it is over.</param>
/// <param name="Version">Grows with each change.</param>
/// <param name="Sites">By crew and order.</param>
/// <param name="Crews">By kind and name.</param>
/// <param name="LockedOut">Issues that shall not be on it.</param>
/// <param name="Warnings">What to look at.</param>
/// <param name="Figures">Planned against done.</param>
/// <param name="Wards">The same by ward.</param>
/// <param name="Shares">What each ward ought to have, and had.</param>
/// <param name="History">What was done to it, the last first.</param>
public sealed record PlanView(
    DateOnly Date, string Status, string StartsAt, string? MeetingPoint, string? Note, int? Participants, int Version, IReadOnlyList<PlanSite> Sites,
    IReadOnlyList<PlanCrew> Crews, IReadOnlyList<PlanIssue> LockedOut, IReadOnlyList<PlanWarning> Warnings, PlanFigures Figures, IReadOnlyList<PlanWard> Wards,
    IReadOnlyList<WardFairness> Shares, IReadOnlyList<PlanEntry> History)
{
    /// <summary>Whether it is over.</summary>
    public bool IsHeld => Status == "HELD";

    /// <summary>Whether the public sees it.</summary>
    public bool IsPublished => Status == "PUBLISHED";

    /// <summary>The site of an issue, by its id; null: it is not on the plan.</summary>
    public PlanSite? SiteOf(string issue) => Sites.FirstOrDefault(site => site.Issue.Id == issue);

    /// <summary>A crew's day.</summary>
    public PlanCrew? CrewOf(string? id) => Crews.FirstOrDefault(crew => crew.Crew.Id == id);

    /// <summary>Sites of a crew, or of none, in their order.</summary>
    public IReadOnlyList<PlanSite> SitesOf(string? crew) => [.. Sites.Where(site => site.Crew?.Id == crew).OrderBy(site => site.Position)];
}

/// <summary>What a crew gives on the day.</summary>
/// <param name="Crew">The crew.</param>
/// <param name="People">People who come.</param>
/// <param name="Hours">Hours that they stay.</param>
/// <param name="IsAbsent">Whether it does not come.</param>
/// <param name="Note">Words to it.</param>
/// <param name="Version">Of what was said for the day; 0: nothing was.</param>
public sealed record PlanCrew(CrewInfo Crew, int People, decimal Hours, bool IsAbsent, string? Note, int Version);

/// <summary>A crew, as plans show it.</summary>
/// <param name="Id">UUID.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">DEPARTMENT, UNION or WARD.</param>
/// <param name="People">People who usually come.</param>
/// <param name="HoursPerSaturday">Hours that it usually works.</param>
/// <param name="Contact">Whom to ask for it.</param>
/// <param name="Ward">Home ward.</param>
/// <param name="Skills">What its people can do.</param>
/// <param name="Tools">What it brings.</param>
public sealed record CrewInfo(
    string Id, string Name, string Kind, int People, decimal HoursPerSaturday, string? Contact, WardKey? Ward, IReadOnlyList<EquipmentKey> Skills, IReadOnlyList<ToolCount> Tools)
{
    /// <summary>Whether it has what work needs.</summary>
    public bool Can(CategoryNeeds? needs) => needs is null || (needs.NeededSkills.All(skill => Skills.Any(own => own.Code == skill.Code))
        && needs.NeededTools.All(tool => Tools.Any(own => own.Tool.Code == tool.Tool.Code && own.Count >= tool.Count)));
}

/// <summary>Something to look at.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Message">In words.</param>
/// <param name="Issue">Id of the issue that it is about.</param>
/// <param name="Crew">Id of the crew that it is about.</param>
public sealed record PlanWarning(string Kind, string Message, string? Issue, string? Crew);

/// <summary>Planned against done.</summary>
/// <param name="Planned">Sites.</param>
/// <param name="Confirmed">Those that residents have confirmed.</param>
/// <param name="Done">Those that officials say are done.</param>
/// <param name="NotDone">Those that came to nothing.</param>
/// <param name="Reopened">Those done that residents have denied.</param>
/// <param name="PlannedPersonHours">Person-hours planned.</param>
/// <param name="PersonHours">Person-hours worked.</param>
/// <param name="People">People at the sites.</param>
/// <param name="WasteM3">Waste, m³.</param>
/// <param name="Truckloads">Truckloads.</param>
public sealed record PlanFigures(
    int Planned, int Confirmed, int Done, int NotDone, int Reopened, decimal PlannedPersonHours, decimal PersonHours, int People, decimal WasteM3, int Truckloads);

/// <summary>The same for a ward.</summary>
/// <param name="Ward">The ward.</param>
/// <param name="Figures">Planned against done.</param>
public sealed record PlanWard(WardKey Ward, PlanFigures Figures);

/// <summary>Something that somebody did to the plan.</summary>
/// <param name="Id">Grows with time.</param>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="By">Who.</param>
/// <param name="IsOwn">Whether the reader did it.</param>
/// <param name="Issue">The issue that it is about.</param>
/// <param name="Crew">The crew that it is about.</param>
public sealed record PlanEntry(string Id, DateTimeOffset At, string Kind, string? By, bool IsOwn, ReferenceKey? Issue, NameKey? Crew);

/// <summary>Names an issue.</summary>
/// <param name="Reference">Reference.</param>
public sealed record ReferenceKey(string Reference);

/// <summary>Names a crew.</summary>
/// <param name="Name">Name.</param>
public sealed record NameKey(string Name);

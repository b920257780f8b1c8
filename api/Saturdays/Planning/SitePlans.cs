using GisPlatform.Api.Common;
using GisPlatform.Api.Saturdays.Crews;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Planning;

// The namespace of pages has the same name.
using Site = GisPlatform.Data.Saturdays.Site;

/// <summary>Writes to a site what is planned for it, and works out what is not said.</summary>
internal static class SitePlans
{
    /// <summary>Plans a site; the caller has put it into the context and saves.</summary>
    /// <exception cref="AppError">A figure is out of range, or the crew is unknown or absent.</exception>
    public static async Task ApplyAsync(PlanAct act, Site site, Issue issue, SitePlan plan, CancellationToken cancellationToken)
    {
        var category = act.Place.Categories.Single(category => category.Code == issue.CategoryCode);
        var before = site.CrewId;
        WriteWords(site, issue, category, plan);
        if (plan.IsWithoutCrew)
            (site.CrewId, site.PlannedStart, site.PlannedEnd) = (null, null, null);
        else if ((plan.Crew is { } id ? CrewId.Parse(id, "crew") : site.CrewId) is { } crew)
            await GiveAsync(act, site, issue, category, crew, plan, cancellationToken);
        if (site.CrewId != before || site.CrewId is null)
            CrewDay.Number([.. await OfCrewAsync(act, before, site, cancellationToken), .. site.CrewId is null ? [site] : Array.Empty<Site>()]);
    }

    /// <summary>The sites of a crew, or of none, in their order; without one of them.</summary>
    public static async Task<List<Site>> OfCrewAsync(PlanAct act, Guid? crew, Site? except, CancellationToken cancellationToken) =>
        [.. (await AllAsync(act, cancellationToken)).Where(site => site.CrewId == crew && site != except).OrderBy(site => site.PlannedStart).ThenBy(site => site.Position)];

    /// <summary>
    /// All sites of the plan as the change has them by now. Whoever changes a Saturday holds its row, so the database is asked once, however many sites are changed; who
    /// adds one or takes one off does so in this list, too.
    /// </summary>
    public static async Task<List<Site>> AllAsync(PlanAct act, CancellationToken cancellationToken)
    {
        if (act.Sites is null)
        {
            act.CrewRows = await act.Context.SaturdayCrews.AsNoTracking().Where(day => day.SaturdayDate == act.Saturday.Date).ToDictionaryAsync(day => day.CrewId, cancellationToken);
            act.Sites = await act.Context.Sites.Include(site => site.Issue).Where(site => site.SaturdayDate == act.Saturday.Date).ToListAsync(cancellationToken);
        }

        return act.Sites;
    }

    private static void WriteWords(Site site, Issue issue, Category category, SitePlan plan)
    {
        site.PlannedPeople = FigureInput.Checked(plan.People, 1, 1000, "people") ?? site.PlannedPeople;
        site.PlannedHours = FigureInput.Checked(plan.Hours, 0.25m, 12m, "hours") ?? site.PlannedHours;
        site.PlannedQuantity = FigureInput.Checked(plan.Quantity, 0m, 1_000_000m, "quantity") ?? site.PlannedQuantity ?? issue.Quantity;
        if (plan.Tools is not null)
            site.PlannedTools = Equipment.CheckedTools(plan.Tools, "tools");
        else if (site.Version == 0)
            site.PlannedTools = new(category.NeededTools);
        // Empty words erase.
        if (plan.MeetingPoint is not null)
            site.MeetingPoint = TextInput.Clean(plan.MeetingPoint, "meetingPoint", 200);
        if (plan.Note is not null)
            site.Note = TextInput.Clean(plan.Note, "note", 1000, keepLines: true);
    }

    private static async Task GiveAsync(PlanAct act, Site site, Issue issue, Category category, Guid id, SitePlan plan, CancellationToken cancellationToken)
    {
        var isMoved = site.CrewId != id;
        var crew = await act.Context.Crews.FindAsync([id], cancellationToken) ?? throw CrewId.NotFound("crew");
        var others = await OfCrewAsync(act, id, site, cancellationToken);
        var capacity = CrewCapacity.Of(crew, act.CrewRows.GetValueOrDefault(id));
        if (isMoved && (capacity.IsAbsent || !crew.IsActive))
            throw new AppError(ErrorCode.Conflict, "crew", $"{crew.Name} vắng buổi này.", $"{crew.Name} is absent on that day.");
        act.CrewId = id;
        (site.CrewId, site.Crew) = (id, crew);
        // Another crew has other people: what was worked out for the one before does not hold.
        if (isMoved)
            (site.PlannedPeople, site.PlannedHours) = (plan.People, plan.Hours);
        site.PlannedPeople ??= Math.Max(capacity.People, 1);
        site.PlannedHours ??= CrewDay.Hours(issue.EffortHours ?? category.DefaultEffortHours, site.PlannedPeople.Value, capacity.Hours);
        if (plan.Start is { } start)
            CrewDay.Begin(site, Checked(act, start));
        else if (plan.Position is { } position)
            Insert(act, site, others, FigureInput.Checked(position, 1, 1000, "position"));
        else
            CrewDay.Begin(site, isMoved ? CrewDay.StartAfter(others, issue, act.StartOfWork) : site.PlannedStart!.Value);
        CrewDay.Number([.. others, site]);
    }

    private static void Insert(PlanAct act, Site site, List<Site> others, int position)
    {
        others.Insert(Math.Min(position - 1, others.Count), site);
        CrewDay.Arrange(others, act.StartOfWork);
        others.Remove(site);
    }

    private static DateTimeOffset Checked(PlanAct act, DateTimeOffset start) => act.Place.DateAt(start) == act.Saturday.Date
        ? start.ToUniversalTime()
        : throw AppError.BadInput("start", "Giờ bắt đầu phải trong ngày của buổi thứ 7.", "The start must be on the day of that Saturday.");
}

using GisPlatform.Api.GraphQL.Inputs;
using GisPlatform.Api.GraphQL.Rights;
using GisPlatform.Api.GraphQL.Types;
using GisPlatform.Api.Saturdays.Crews;
using GisPlatform.Api.Saturdays.Planning;
using GraphQL;

namespace GisPlatform.Api.GraphQL;

// From a list of issues to a plan, and to what came of it. Officials plan issues of their ward or department, planners all.
public sealed partial class Mutation
{
    /// <summary>Begins to plan a Saturday: a draft, which only staff see.</summary>
    /// <param name="date">A Saturday, not past.</param>
    /// <param name="key">A random UUID, made for this change.</param>
    /// <param name="startsAt">When work begins, local time. Default: 07:30.</param>
    /// <param name="meetingPoint">Where all meet, 200 characters at most.</param>
    /// <param name="note">Words to the day, 1,000 characters at most; public once it is published.</param>
    [Allow(Audience.Staff)]
    public static async Task<SaturdayNode> OpenSaturday(
        [FromServices] OpenSaturday useCase, DateOnly date, [Id] string key, CancellationToken cancellationToken,
        string? startsAt = null, string? meetingPoint = null, string? note = null) =>
        new(await useCase.RunAsync(date, key, startsAt, meetingPoint, note, cancellationToken));

    /// <summary>Puts an issue on the plan: it becomes SCHEDULED. An issue is on one open Saturday at most.</summary>
    /// <param name="change">Which Saturday.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="plan">What is planned for it.</param>
    [Allow(Audience.Staff)]
    public static async Task<SaturdayNode> AddSite(
        [FromServices] AddSite useCase, SaturdayChangeInput change, [Id] string issue, CancellationToken cancellationToken, SitePlanInput? plan = null) =>
        new(await useCase.RunAsync(change.ToChange(), issue, plan?.ToPlan() ?? new SitePlan(), cancellationToken));

    /// <summary>Takes a site off the plan: its issue goes back to ACCEPTED.</summary>
    /// <param name="change">Which Saturday, with the version of the site.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="note">Why; public where the plan is.</param>
    [Allow(Audience.Staff)]
    public static async Task<SaturdayNode> RemoveSite(
        [FromServices] RemoveSite useCase, SaturdayChangeInput change, [Id] string issue, CancellationToken cancellationToken, string? note = null) =>
        new(await useCase.RunAsync(change.ToChange(), issue, note, cancellationToken));

    /// <summary>Gives a site another crew, order, time or quantity. A crew is at one site at a time.</summary>
    /// <param name="change">Which Saturday, with the version of the site.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="plan">What is planned for it; what is left out stays.</param>
    [Allow(Audience.Staff)]
    public static async Task<SaturdayNode> MoveSite(
        [FromServices] MoveSite useCase, SaturdayChangeInput change, [Id] string issue, SitePlanInput plan, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(change.ToChange(), issue, plan.ToPlan(), cancellationToken));

    /// <summary>Fixes a site, so that a new suggestion is made around it.</summary>
    /// <param name="change">Which Saturday, with the version of the site.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="lock">LOCKED_IN keeps it on the plan, LOCKED_OUT takes it off and keeps it off.</param>
    [Allow(Audience.Staff)]
    public static async Task<SaturdayNode> LockSite(
        [FromServices] LockSite useCase, SaturdayChangeInput change, [Id] string issue, SiteLock @lock, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(change.ToChange(), issue, @lock, cancellationToken));

    /// <summary>Takes a whole suggestion over, or nothing of it. Sites that have begun stay as they are, those that are locked in but for the start that is said for them; others that are not named are taken off.</summary>
    /// <param name="change">Which Saturday, with its version.</param>
    /// <param name="sites">300 at most. A crew's sites follow each other in this order.</param>
    /// <param name="ward">Code of a ward of the place's default ward map: only its sites are replaced. Default: those of all.</param>
    [Allow(Audience.Staff)]
    public static async Task<SaturdayNode> PlanSites(
        [FromServices] PlanSites useCase, SaturdayChangeInput change, IReadOnlyList<PlannedSiteInput> sites, CancellationToken cancellationToken, [Id] string? ward = null) =>
        new(await useCase.RunAsync(change.ToChange(), [.. sites.Select(site => site.ToSite())], ward, cancellationToken));

    /// <summary>A crew comes, or does not.</summary>
    /// <param name="change">Which Saturday, with the version of the crew's day.</param>
    /// <param name="crew">The crew.</param>
    /// <param name="isAbsent">Whether it does not come.</param>
    /// <param name="note">Why; for staff only.</param>
    [Allow(Audience.Staff)]
    public static async Task<SaturdayNode> SetCrew(
        [FromServices] SetCrew useCase, SaturdayChangeInput change, [Id] string crew, bool isAbsent, CancellationToken cancellationToken, string? note = null) =>
        new(await useCase.RunAsync(change.ToChange(), crew, isAbsent, note, cancellationToken));

    /// <summary>A crew has other people or hours than usual.</summary>
    /// <param name="change">Which Saturday, with the version of the crew's day.</param>
    /// <param name="crew">The crew.</param>
    /// <param name="people">People who come.</param>
    /// <param name="hours">Hours that they stay, 12 at most.</param>
    [Allow(Audience.Staff)]
    public static async Task<SaturdayNode> SetCapacity(
        [FromServices] SetCapacity useCase, SaturdayChangeInput change, [Id] string crew, int people, decimal hours, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(change.ToChange(), crew, people, hours, cancellationToken));

    /// <summary>Shows a plan to the public, and tells the followers of its issues.</summary>
    /// <param name="change">Which Saturday, with its version.</param>
    [Allow(Audience.Staff)]
    public static async Task<SaturdayNode> PublishSaturday(
        [FromServices] PublishSaturday useCase, SaturdayChangeInput change, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(change.ToChange(), cancellationToken));

    /// <summary>Makes a published plan a draft again, before work has begun.</summary>
    /// <param name="change">Which Saturday, with its version.</param>
    /// <param name="note">Why; public.</param>
    [Allow(Audience.Staff)]
    public static async Task<SaturdayNode> UnpublishSaturday(
        [FromServices] UnpublishSaturday useCase, SaturdayChangeInput change, CancellationToken cancellationToken, string? note = null) =>
        new(await useCase.RunAsync(change.ToChange(), note, cancellationToken));

    /// <summary>Says what came of a site, and moves its issue. It may be said again, also after the day is over.</summary>
    /// <param name="change">Which Saturday, with the version of the site.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="outcome">What came of it.</param>
    [Allow(Audience.Staff)]
    public static async Task<SaturdayNode> RecordOutcome(
        [FromServices] RecordOutcome useCase, SaturdayChangeInput change, [Id] string issue, SiteOutcomeInput outcome, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(change.ToChange(), issue, outcome.ToOutcome(), cancellationToken));

    /// <summary>Closes a Saturday. Its issues may then be on another one.</summary>
    /// <param name="change">Which Saturday, with its version.</param>
    /// <param name="participants">Participations, a figure. Default: the sum of the sites' people.</param>
    /// <param name="note">Words to the day; public.</param>
    /// <param name="isRestNotDone">Whether sites of which nobody said anything came to nothing; else they keep it from being closed.</param>
    [Allow(Audience.Staff)]
    public static async Task<SaturdayNode> CloseSaturday(
        [FromServices] CloseSaturday useCase, SaturdayChangeInput change, CancellationToken cancellationToken,
        int? participants = null, string? note = null, bool isRestNotDone = false) =>
        new(await useCase.RunAsync(change.ToChange(), participants, note, isRestNotDone, cancellationToken));

    /// <summary>Adds a crew.</summary>
    /// <param name="key">A random UUID, made for this change.</param>
    /// <param name="crew">What it is.</param>
    [Allow(Audience.Admins)]
    public static async Task<CrewNode> AddCrew([FromServices] AddCrew useCase, [Id] string key, CrewInput crew, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(crew.ToData(), key, cancellationToken), isForStaff: true);

    /// <summary>Changes a crew, or takes it out of service.</summary>
    /// <param name="id">The crew.</param>
    /// <param name="version">Its version as the administrator saw it.</param>
    /// <param name="crew">What it shall be.</param>
    [Allow(Audience.Admins)]
    public static async Task<CrewNode> EditCrew([FromServices] EditCrew useCase, [Id] string id, int version, CrewInput crew, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(id, version, crew.ToData(), cancellationToken), isForStaff: true);
}

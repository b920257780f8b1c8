using GisPlatform.Api.Abuse;
using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.GraphQL.Inputs;
using GisPlatform.Api.GraphQL.Rights;
using GisPlatform.Api.GraphQL.Types;
using GisPlatform.Api.Hotspots;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Issues.Resolving;
using GisPlatform.Api.Photos;
using GisPlatform.Api.Places;
using GisPlatform.Api.Saturdays;
using GisPlatform.Api.Saturdays.Crews;
using GisPlatform.Api.Wards;
using GisPlatform.Data.Issues;
using GraphQL;

namespace GisPlatform.Api.GraphQL;

/// <summary>All that can be read.</summary>
public sealed partial class Query
{
    /// <summary>The district served.</summary>
    [Allow(Audience.Everyone)]
    public static async Task<PlaceNode> Place([FromServices] GetPlace useCase, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(cancellationToken));

    /// <summary>The wards of a date, by name.</summary>
    /// <param name="asOf">Default: today at the place.</param>
    [Allow(Audience.Everyone)]
    public static async Task<IEnumerable<WardNode>> Wards(
        [FromServices] FindWards useCase, CancellationToken cancellationToken, DateOnly? asOf = null) =>
        (await useCase.AllAsync(asOf, cancellationToken)).Select(ward => new WardNode(ward));

    /// <summary>One ward, or null when that code was not in use on that date.</summary>
    /// <param name="code">Code of the General Statistics Office.</param>
    /// <param name="asOf">Default: today at the place.</param>
    [Allow(Audience.Everyone)]
    public static async Task<WardNode?> Ward(
        [FromServices] FindWards useCase, [Id] string code, CancellationToken cancellationToken, DateOnly? asOf = null) =>
        await useCase.ByCodeAsync(code, asOf, cancellationToken) is { } ward ? new WardNode(ward) : null;

    /// <summary>The ward that covers a point, or null outside the place.</summary>
    /// <param name="point">Where.</param>
    /// <param name="asOf">Default: today at the place.</param>
    [Allow(Audience.Everyone)]
    public static async Task<WardNode?> WardAt(
        [FromServices] FindWards useCase, PointInput point, CancellationToken cancellationToken, DateOnly? asOf = null) =>
        await useCase.AtAsync(GeoInput.Point(point.Lon, point.Lat, "point"), asOf, cancellationToken) is { } ward ? new WardNode(ward) : null;

    /// <summary>What issues are about; staff see the private categories, too.</summary>
    [Allow(Audience.Everyone)]
    public static async Task<IEnumerable<CategoryNode>> Categories(
        [FromServices] PlaceDataCache places, [FromServices] CurrentActor actors, CancellationToken cancellationToken)
    {
        var place = await places.GetAsync(cancellationToken);
        var isStaff = await actors.FindAsync(cancellationToken) is { IsStaff: true };
        return (isStaff ? place.Categories : place.PublicCategories).Select(category => new CategoryNode(category));
    }

    /// <summary>One issue, or null when there is none. Give exactly one of the two.</summary>
    /// <param name="id">UUID.</param>
    /// <param name="reference">For instance LC-2026-000123.</param>
    [Allow(Audience.Everyone)]
    public static async Task<IssueNode?> Issue(
        [FromServices] GetIssue useCase, CancellationToken cancellationToken, [Id] string? id = null, string? reference = null) =>
        await useCase.RunAsync(id, reference, cancellationToken) is { } issue ? new IssueNode(issue) : null;

    /// <summary>Issues, a page at a time.</summary>
    /// <param name="where">Which; default: all.</param>
    /// <param name="order">NEAREST needs <c>where.near</c>.</param>
    /// <param name="first">How many, 1 to 500.</param>
    /// <param name="after">A cursor of the same query: the page begins behind it.</param>
    [Allow(Audience.Everyone)]
    public static async Task<IssueConnection> Issues(
        [FromServices] FindIssues useCase, CancellationToken cancellationToken, IssueFilterInput? where = null,
        IssueOrder order = IssueOrder.Newest, int first = 50, string? after = null) =>
        new(await useCase.RunAsync(IssueFilterInput.ToFilter(where), order, first, after, cancellationToken));

    /// <summary>How many issues match, split by some keys; combinations without an issue are left out.</summary>
    /// <param name="where">Which; default: all.</param>
    /// <param name="by">The keys, each once.</param>
    [Allow(Audience.Everyone)]
    public static async Task<IEnumerable<IssueCountNode>> IssueCounts(
        [FromServices] CountIssues useCase, IReadOnlyList<CountBy> by, CancellationToken cancellationToken, IssueFilterInput? where = null) =>
        (await useCase.RunAsync(IssueFilterInput.ToFilter(where), by, cancellationToken)).Select(row => new IssueCountNode(row));

    /// <summary>Open issues that a report being written may repeat: at most five within 150 m, the likeliest first.</summary>
    /// <param name="point">Where the report is.</param>
    /// <param name="category">Its category, if chosen yet.</param>
    /// <param name="text">What is written so far.</param>
    [Allow(Audience.Everyone)]
    public static async Task<IEnumerable<SimilarIssueNode>> SimilarIssues(
        [FromServices] FindSimilarIssues useCase, PointInput point, CancellationToken cancellationToken, [Id] string? category = null, string? text = null) =>
        (await useCase.RunAsync(GeoInput.Point(point.Lon, point.Lat, "point"), category, text, cancellationToken)).Select(found => new SimilarIssueNode(found));

    /// <summary>Who is signed in; null: nobody.</summary>
    [Allow(Audience.Everyone)]
    public static async Task<MeNode?> Me([FromServices] CurrentActor actor, CancellationToken cancellationToken) =>
        await actor.FindAsync(cancellationToken) is { } found ? new MeNode(found) : null;

    /// <summary>What waits for an official: the issues of the own ward or department, for planners those of the whole place.</summary>
    /// <param name="status">Where they stand; default: new and reopened ones.</param>
    /// <param name="first">How many, 1 to 200.</param>
    /// <param name="after">The <c>next</c> of the part before.</param>
    /// <param name="isPublic">True: of public categories alone; false: of private ones alone. Default: all.</param>
    [Allow(Audience.Staff)]
    public static async Task<InboxNode> Inbox(
        [FromServices] FindInbox useCase, CancellationToken cancellationToken, IReadOnlyList<IssueStatus>? status = null, int first = 50, string? after = null, bool? isPublic = null) =>
        new(await useCase.RunAsync(status ?? [IssueStatus.Reported, IssueStatus.Reopened], first, after, isPublic, cancellationToken));

    /// <summary>One issue as staff see it; null where it is not of the own ward or department.</summary>
    /// <param name="reference">Its reference.</param>
    [Allow(Audience.Staff)]
    public static async Task<InboxEntryNode?> InboxEntry(
        [FromServices] FindInboxEntry useCase, string reference, CancellationToken cancellationToken) =>
        await useCase.RunAsync(reference, cancellationToken) is { } entry ? new InboxEntryNode(entry) : null;

    /// <summary>Photos that wait to be seen, and what somebody flagged: of the own ward or department, for planners of the whole place.</summary>
    /// <param name="ward">Code of a ward of the default ward map; default: all.</param>
    /// <param name="first">How many of each, 1 to 200.</param>
    [Allow(Audience.Staff)]
    public static async Task<WaitingContentNode> WaitingContent(
        [FromServices] FindWaitingContent useCase, CancellationToken cancellationToken, [Id] string? ward = null, int first = 50) =>
        new(await useCase.RunAsync(ward, first, cancellationToken));

    /// <summary>The accounts of staff, by role and name.</summary>
    [Allow(Audience.Admins)]
    public static async Task<IEnumerable<AccountNode>> Accounts(
        [FromServices] FindAccounts useCase, [FromServices] TimeProvider clock, CancellationToken cancellationToken) =>
        (await useCase.RunAsync(cancellationToken)).Select(account => new AccountNode(account, clock));

    /// <summary>Streets, waters and landmarks by name: at most eight.</summary>
    /// <param name="text">Words, each of which must begin a word of the name; marks and case aside.</param>
    [Allow(Audience.Everyone)]
    public static async Task<IEnumerable<LandmarkNode>> Landmarks(
        [FromServices] FindLandmarks useCase, string text, CancellationToken cancellationToken) =>
        (await useCase.RunAsync(text, cancellationToken)).Select(landmark => new LandmarkNode(landmark));

    /// <summary>Hotspots: where issues lie together more, or less, than chance would have it.</summary>
    /// <param name="input">What it is about.</param>
    [Allow(Audience.Everyone)]
    public static async Task<HotspotAnalysisNode> Hotspots(
        [FromServices] FindHotspots useCase, HotspotInput input, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(input.ToQuestion(), cancellationToken));

    /// <summary>How each ward reports and waits: a quiet ward need not be a clean one. Those that have waited longest come first.</summary>
    /// <param name="where">Which issues; their time is <c>period</c>.</param>
    /// <param name="period">When they were reported. Default: the twelve months up to today.</param>
    /// <param name="asOf">Date of the wards. Default: <c>where.asOf</c>, or today at the place.</param>
    [Allow(Audience.Everyone)]
    public static async Task<IEnumerable<WardNeglectNode>> Neglect(
        [FromServices] FindNeglect useCase, CancellationToken cancellationToken, IssueFilterInput? where = null, PeriodInput? period = null, DateOnly? asOf = null) =>
        (await useCase.RunAsync(new(IssueFilterInput.ToFilter(where), period?.ToPeriod(), asOf), cancellationToken)).Select(row => new WardNeglectNode(row));

    /// <summary>Days from report to done by ward and category; without one of them, over all of them. What has no done issue is left out.</summary>
    /// <param name="where">Which issues; their time is <c>period</c>.</param>
    /// <param name="period">When they were reported. Default: the twelve months up to today.</param>
    /// <param name="asOf">Date of the wards. Default: <c>where.asOf</c>, or today at the place.</param>
    [Allow(Audience.Everyone)]
    public static async Task<IEnumerable<DaysToDoneNode>> DaysToDone(
        [FromServices] MeasureDaysToDone useCase, CancellationToken cancellationToken, IssueFilterInput? where = null, PeriodInput? period = null, DateOnly? asOf = null) =>
        (await useCase.RunAsync(new(IssueFilterInput.ToFilter(where), period?.ToPeriod(), asOf), cancellationToken)).Select(row => new DaysToDoneNode(row));

    /// <summary>A puzzle to solve before a change without an account is sent; null where this server asks the sender for none.</summary>
    [Allow(Audience.Everyone)]
    public static async Task<ChallengeNode?> Challenge([FromServices] GetChallenge useCase, CancellationToken cancellationToken) =>
        await useCase.RunAsync(cancellationToken) is { } challenge ? new ChallengeNode(challenge) : null;

    /// <summary>Issues of private categories in the cells of an analysis; never of fewer than three.</summary>
    /// <param name="input">What it is about; of its filter only the area restricts.</param>
    [Allow(Audience.Planners)]
    public static async Task<IEnumerable<PrivateCellNode>> PrivateHotspots(
        [FromServices] FindPrivateHotspots useCase, HotspotInput input, CancellationToken cancellationToken) =>
        (await useCase.RunAsync(input.ToQuestion(), cancellationToken)).Select(cell => new PrivateCellNode(cell));

    /// <summary>The shortlist of a Saturday, gravest first.</summary>
    /// <param name="date">The Saturday. Default: the next one after today.</param>
    [Allow(Audience.Staff)]
    public static async Task<IEnumerable<SaturdayProposalNode>> SaturdayProposals(
        [FromServices] FindProposals useCase, CancellationToken cancellationToken, DateOnly? date = null) =>
        (await useCase.RunAsync(date, cancellationToken)).Select(proposal => new SaturdayProposalNode(proposal));

    /// <summary>The coming Saturday: today, unless it is over; else the next one. Its status is null while nothing is planned or published.</summary>
    [Allow(Audience.Everyone)]
    public static async Task<SaturdayNode> NextSaturday([FromServices] FindSaturdays useCase, CancellationToken cancellationToken) =>
        new(await useCase.NextAsync(cancellationToken));

    /// <summary>One Saturday, or null where there is none; drafts are for staff.</summary>
    /// <param name="date">Its date.</param>
    [Allow(Audience.Everyone)]
    public static async Task<SaturdayNode?> Saturday([FromServices] FindSaturdays useCase, DateOnly date, CancellationToken cancellationToken) =>
        await useCase.OneAsync(date, cancellationToken) is { } found ? new SaturdayNode(found) : null;

    /// <summary>Saturdays of a time, oldest first; drafts are for staff.</summary>
    /// <param name="from">First day. Default: twelve months before the last.</param>
    /// <param name="to">Last day; two years after the first at most. Default: four weeks after today.</param>
    [Allow(Audience.Everyone)]
    public static async Task<IEnumerable<SaturdayNode>> Saturdays(
        [FromServices] FindSaturdays useCase, CancellationToken cancellationToken, DateOnly? from = null, DateOnly? to = null) =>
        (await useCase.RangeAsync(from, to, cancellationToken)).Select(found => new SaturdayNode(found));

    /// <summary>A year of Saturdays: what was planned and done in which ward, of public categories; drafts, and who went out how often, are told to staff.</summary>
    /// <param name="year">From 2000 to the next one. Default: this year.</param>
    [Allow(Audience.Everyone)]
    public static async Task<SeasonNode> Season([FromServices] FindSeason useCase, CancellationToken cancellationToken, int? year = null) =>
        new(await useCase.RunAsync(year, cancellationToken));

    /// <summary>The crews, by kind and name.</summary>
    /// <param name="withInactive">Whether those that go out no more are wanted, too.</param>
    [Allow(Audience.Staff)]
    public static async Task<IEnumerable<CrewNode>> Crews(
        [FromServices] FindCrews useCase, CancellationToken cancellationToken, bool withInactive = false) =>
        (await useCase.RunAsync(withInactive, cancellationToken)).Select(crew => new CrewNode(crew, isForStaff: true));

    /// <summary>Skills and counted tools that crews may have and work may need.</summary>
    [Allow(Audience.Everyone)]
    public static IEnumerable<EquipmentNode> Equipment => GisPlatform.Api.Saturdays.Crews.Equipment.All.Select(one => new EquipmentNode(one));
}

using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Issues;

namespace GisPlatform.Api.Issues;

/// <summary>Turns a filter into a query; everything that reads issues for the public begins here.</summary>
public sealed class IssueQueries(PlaceDataCache places)
{
    /// <summary>A filter, checked and resolved against the place.</summary>
    /// <exception cref="Common.AppError">It breaks a rule.</exception>
    public Task<ResolvedFilter> ResolveAsync(IssueFilter filter, CancellationToken cancellationToken) =>
        ResolveAsync(_ => filter, cancellationToken);

    /// <summary>The same for a filter whose dates are the place's.</summary>
    /// <exception cref="Common.AppError">It breaks a rule.</exception>
    public async Task<ResolvedFilter> ResolveAsync(Func<PlaceData, IssueFilter> read, CancellationToken cancellationToken)
    {
        var place = await places.GetAsync(cancellationToken);
        var filter = read(place);
        IssueFilterRules.Check(filter, place);
        var parts = IssueFilterRules.PartsOf(filter, place, await places.TodayAsync(cancellationToken));
        // The open statuses have an index of their own.
        var asksForOpen = filter.Status is { } statuses && statuses.ToHashSet().SetEquals(IssueStatuses.Open);
        return new ResolvedFilter(filter, place, parts, asksForOpen);
    }
}

/// <summary>A filter that has been checked, with what it says in the terms of the database.</summary>
/// <param name="Filter">As asked.</param>
/// <param name="Place">The place it was checked against.</param>
/// <param name="Parts">Parts of the wards asked for; null: all.</param>
/// <param name="AsksForOpen">Whether the statuses are exactly the open ones.</param>
public sealed record ResolvedFilter(IssueFilter Filter, PlaceData Place, int[]? Parts, bool AsksForOpen)
{
    /// <summary>Categories as the database takes them; null: all.</summary>
    public string[]? Categories => Filter.Category?.ToArray();

    /// <summary>Statuses as the database takes them; null: all, or the open ones.</summary>
    public IssueStatus[]? Statuses => AsksForOpen ? null : Filter.Status?.ToArray();

    /// <summary>The arguments of <c>issue_matching</c>, in its order, for SQL that reads through it.</summary>
    public object?[] Arguments =>
    [
        Categories, Statuses, Parts, AsksForOpen ? true : null, Filter.SeverityMin, Filter.SeverityMax,
        Filter.ReportedFrom?.ToUniversalTime(), Filter.ReportedBefore?.ToUniversalTime(),
        string.IsNullOrWhiteSpace(Filter.Text) ? null : Filter.Text, Filter.Box, Filter.Within, Filter.Near, Filter.Metres,
    ];

    /// <summary>The matching issues.</summary>
    public IQueryable<Issue> Apply(GisDbContext context) => context.IssuesMatching(
        Categories, Statuses, Parts, AsksForOpen ? true : null, Filter.SeverityMin, Filter.SeverityMax,
        Filter.ReportedFrom?.ToUniversalTime(), Filter.ReportedBefore?.ToUniversalTime(),
        string.IsNullOrWhiteSpace(Filter.Text) ? null : Filter.Text, Filter.Box, Filter.Within, Filter.Near, Filter.Metres);
}

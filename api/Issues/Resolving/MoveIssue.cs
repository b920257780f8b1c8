using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data.Issues;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Issues.Resolving;

/// <summary>An official puts an issue where it really is.</summary>
public sealed class MoveIssue(StaffChanges changes, PlaceDataCache places)
{
    /// <summary>Moves it on the map.</summary>
    /// <param name="change">The change.</param>
    /// <param name="geometry">Point, line or area as the category allows; EPSG:4326.</param>
    /// <exception cref="AppError">As <see cref="StaffChanges"/>; the category does not allow it; OUTSIDE_PLACE.</exception>
    public async Task<Issue> RunAsync(StaffChange change, Geometry geometry, CancellationToken cancellationToken)
    {
        var place = await places.GetAsync(cancellationToken);
        return await OutsidePlace.RefuseAsync(place, "geometry", () => changes.RunAsync(change, act =>
        {
            var category = place.Categories.Single(category => category.Code == act.Issue.CategoryCode);
            act.Issue.Geometry = ReportRules.CheckGeometry(geometry, category, "geometry");
            act.Record(IssueEventKind.Place);
        }, cancellationToken));
    }
}

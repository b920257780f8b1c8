using GisPlatform.Api.Hotspots;
using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Api.Places;
using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Data.Issues;

namespace GisPlatform.Api.Saturdays.Suggesting.Gathering;

// The namespace of pages has the same name.
using Site = GisPlatform.Data.Saturdays.Site;

/// <summary>Reads an issue as a candidate.</summary>
/// <param name="Place">The place.</param>
/// <param name="Outline">The same in metres.</param>
/// <param name="Spots">Where issues cluster.</param>
/// <param name="Today">Ages are counted up to that day.</param>
/// <param name="Proposed">The shortlist.</param>
/// <param name="Locked">Sites that are locked in on the plan.</param>
internal sealed record CandidateReading(
    PlaceData Place, PlaceOutline Outline, HotspotAnalysis Spots, DateOnly Today, IReadOnlySet<Guid> Proposed, IReadOnlyDictionary<Guid, Site> Locked)
{
    private const int QuarterMinutes = 15;
    private readonly Dictionary<string, Category> _categories = Place.Categories.ToDictionary(category => category.Code);
    private readonly HexGrid? _grid = Spots is { CellSize: { } size, Scores.IsTold: true } ? new HexGrid(size.Metres) : null;

    public Candidate Of(Issue issue)
    {
        var (category, spot) = (_categories[issue.CategoryCode], Outline.Plane.ToMetres(issue.Anchor.Coordinate));
        var locked = Locked.GetValueOrDefault(issue.Id);
        return new Candidate
        {
            Id = issue.Id, Reference = issue.Reference, Ward = Place.WardOf(issue.WardPartId, Place.Place.DefaultWardsAsOf)!.Code, Place = spot, Category = category.Code,
            Severity = issue.Severity, AgeDays = Math.Max(0, Today.DayNumber - Place.DateAt(issue.ReportedAt).DayNumber), Confirmations = issue.Confirmations,
            HotspotBin = _grid is not null && Spots.Area.IndexOf.TryGetValue(_grid.At(spot), out var cell) ? Spots.Scores.AdjustedBins[cell] : 0,
            IsProposed = Proposed.Contains(issue.Id), PersonHours = (double)(issue.EffortHours ?? category.DefaultEffortHours),
            WorkMinutes = locked is { CrewId: not null, PlannedHours: { } hours } ? (int)Math.Ceiling(hours * 60 / QuarterMinutes) * QuarterMinutes : null,
            Tools = category.NeededTools, Skills = category.NeededSkills, Quantity = issue.Quantity,
        };
    }
}

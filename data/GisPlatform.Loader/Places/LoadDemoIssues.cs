using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Loader.Places;

/// <summary>
/// Adds the made-up issues of <c>demo-issues.csv</c>. Their days count back from the last Saturday, so that the demonstration never
/// looks old. A row that is in the database already stays as it is.
/// </summary>
internal static class LoadDemoIssues
{
    public const string FileName = "demo-issues.csv";

    public static async Task RunAsync(GisDbContext context, PlaceFolder folder, CancellationToken cancellationToken)
    {
        if (!folder.Has(FileName))
            return;
        var place = await context.Places.SingleAsync(cancellationToken);
        var clock = DemoClock.Today(TimeZoneInfo.FindSystemTimeZoneById(place.TimeZone));
        var rows = CsvFile.Read<DemoIssueRow, (string Key, string? DuplicateOf, Issue Issue)>(
            folder, FileName, row => (row.Key, row.DuplicateOf, row.ToIssue(clock)));
        var byKey = rows.ToDictionary(row => row.Key, row => row.Issue);
        foreach (var (key, duplicateOf, issue) in rows.Where(row => row.DuplicateOf is not null))
        {
            issue.DuplicateOfId = byKey.TryGetValue(duplicateOf!, out var original)
                ? original.Id
                : throw new LoadException($"{folder.Code}/{FileName}: {key} repeats '{duplicateOf}', which is not in the file.");
        }

        await IssueInsert.RunAsync(context, rows.Select(row => row.Issue), cancellationToken);
    }
}

using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Loader.Places;

/// <summary>Adds what the programme did in past years, from <c>history.csv</c>: an issue and a site of a Saturday a row.</summary>
internal static class LoadHistory
{
    private const string FileName = "history.csv";

    public static async Task RunAsync(GisDbContext context, PlaceFolder folder, CancellationToken cancellationToken)
    {
        if (!folder.Has(FileName))
            return;
        var place = await context.Places.SingleAsync(cancellationToken);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(place.TimeZone);
        var rows = CsvFile.Read<HistoryRow, (HistoryRow Row, Issue Issue)>(folder, FileName, row => (row, row.ToIssue(zone)));
        var ids = await IssueInsert.RunAsync(context, rows.Select(row => row.Issue), cancellationToken);

        var present = await context.Saturdays.Select(saturday => saturday.Date).ToListAsync(cancellationToken);
        foreach (var day in rows.GroupBy(row => row.Row.Date).Where(day => !present.Contains(day.Key)))
        {
            var first = day.First().Row;
            var saturday = new Saturday
            {
                Date = day.Key,
                Status = SaturdayStatus.Held,
                IsDateApproximate = first.DateApproximate,
                Participants = first.Participants,
                Note = first.SaturdayNote,
            };
            saturday.Sites.AddRange(day.Select(row => row.Row.ToSite(ids[row.Issue.ClientKey!])));
            context.Add(saturday);
        }

        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }
}

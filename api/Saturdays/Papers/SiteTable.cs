using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using GisPlatform.Data;

namespace GisPlatform.Api.Saturdays.Papers;

/// <summary>Plan and outcome of a Saturday as CSV (RFC 4180): UTF-8 with a mark that spreadsheets know it by.</summary>
public static class SiteTable
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        // Words of residents may look like formulas to a spreadsheet.
        InjectionOptions = InjectionOptions.Escape,
    };

    /// <summary>A row a site. Times are local; words for staff are not in it, so that it may be passed on.</summary>
    public static byte[] Write(DateOnly date, IReadOnlyList<SheetSite> sites)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Configuration))
            csv.WriteRecords(sites.Select(site => Row(date, site)));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static object Row(DateOnly date, SheetSite site) => new
    {
        date = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        reference = site.Issue.Reference,
        title = site.Issue.Title,
        category = site.Category.Code,
        ward = site.Ward?.Name,
        residents_group = site.Issue.ResidentsGroup,
        address = site.Issue.Address,
        longitude = Math.Round(site.Issue.Anchor.X, 6),
        latitude = Math.Round(site.Issue.Anchor.Y, 6),
        crew = site.Site.Crew?.Name,
        position = site.Site.Position,
        start = site.Start?.ToString("HH:mm", CultureInfo.InvariantCulture),
        end = site.End?.ToString("HH:mm", CultureInfo.InvariantCulture),
        planned_people = site.Site.PlannedPeople,
        planned_hours = site.Site.PlannedHours,
        planned_quantity = site.Site.PlannedQuantity,
        unit = site.Category.Unit,
        tools = string.Join(" ", site.Site.PlannedTools.OrderBy(tool => tool.Key, StringComparer.Ordinal).Select(tool => $"{tool.Key}:{tool.Value}")),
        status = UpperSnakeCase.Instance.TranslateMemberName(site.Site.Status.ToString()),
        done_quantity = site.Site.DoneQuantity,
        people = site.Site.People,
        hours = site.Site.Hours,
        waste_m3 = site.Site.WasteM3,
        truckloads = site.Site.Truckloads,
        outcome = site.Site.Outcome,
    };
}

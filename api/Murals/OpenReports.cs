using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Murals;

namespace GisPlatform.Api.Murals;

/// <summary>Issues that tell of murals and still want work.</summary>
internal static class OpenReports
{
    /// <summary>Composes: restrict it to a mural.</summary>
    public static IQueryable<MuralReport> OpenMuralReports(this GisDbContext context) =>
        context.MuralReports.Where(report => IssueStatuses.Open.Contains(report.Issue!.Status));
}

using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Murals;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Murals;

/// <summary>One mural, or those that belong to something else.</summary>
public sealed class GetMural(IDbContextFactory<GisDbContext> database)
{
    /// <summary>Reads it.</summary>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="AppError">The id is no UUID.</exception>
    public async Task<Mural?> RunAsync(string id, CancellationToken cancellationToken)
    {
        var key = MuralRights.ParseId(id, "id");
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Murals.AsNoTracking().FirstOrDefaultAsync(mural => mural.Id == key, cancellationToken);
    }

    /// <summary>The mural of some issues: that they came to, or that they tell of.</summary>
    public async Task<IReadOnlyDictionary<Guid, Mural>> OfIssuesAsync(IReadOnlyCollection<Guid> issues, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var told = await (from report in context.MuralReports
                          join mural in context.Murals on report.MuralId equals mural.Id
                          where issues.Contains(report.IssueId)
                          select new { report.IssueId, Mural = mural }).AsNoTracking().ToListAsync(cancellationToken);
        var came = await context.Murals.AsNoTracking().Where(mural => mural.IssueId != null && issues.Contains(mural.IssueId.Value)).ToListAsync(cancellationToken);
        var found = told.ToDictionary(pair => pair.IssueId, pair => pair.Mural);
        foreach (var mural in came)
            found[mural.IssueId!.Value] = mural;
        return found;
    }

    /// <summary>Reference of the issue that a mural came of, where the public may see it.</summary>
    public async Task<string?> OriginAsync(Mural mural, CancellationToken cancellationToken)
    {
        if (mural.IssueId is not { } key)
            return null;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.PublicIssues.Where(issue => issue.Id == key).Select(issue => issue.Reference).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The open public issue that says that a mural has faded, by mural; at most one each.</summary>
    public async Task<IReadOnlyDictionary<Guid, Guid>> OpenReportsAsync(IReadOnlyCollection<Guid> murals, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return (await context.OpenMuralReports().Where(report => murals.Contains(report.MuralId) && report.Issue!.IsPublic)
                .Select(report => new { report.MuralId, report.IssueId }).ToListAsync(cancellationToken))
            .GroupBy(report => report.MuralId).ToDictionary(reports => reports.Key, reports => reports.First().IssueId);
    }

    /// <summary>The history of a mural, oldest first; for staff.</summary>
    public async Task<IReadOnlyList<MuralChange>> ChangesAsync(Guid mural, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.MuralChanges.AsNoTracking().Include(change => change.Account).Where(change => change.MuralId == mural)
            .OrderBy(change => change.Id).ToListAsync(cancellationToken);
    }
}

using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Loader.Places;

/// <summary>Adds issues that carry a client key, oldest first so that references count up with time; those already there are left alone.</summary>
internal static class IssueInsert
{
    /// <returns>The id under which each client key is in the database.</returns>
    public static async Task<Dictionary<string, Guid>> RunAsync(
        GisDbContext context, IEnumerable<Issue> issues, CancellationToken cancellationToken)
    {
        var wanted = issues.OrderBy(issue => issue.ReportedAt).ToList();
        var keys = wanted.Select(issue => issue.ClientKey).ToList();
        var present = await context.Issues.Where(issue => keys.Contains(issue.ClientKey))
            .ToDictionaryAsync(issue => issue.ClientKey!, issue => issue.Id, cancellationToken);
        var newOnes = wanted.Where(issue => !present.ContainsKey(issue.ClientKey!)).ToList();
        foreach (var issue in newOnes)
            issue.DuplicateOfId = Original(issue);
        context.AddRange(newOnes);
        await context.SaveChangesAsync(cancellationToken);
        foreach (var issue in newOnes)
            present.Add(issue.ClientKey!, issue.Id);
        context.ChangeTracker.Clear();
        return present;

        // A new row may repeat one that an earlier load has put in under another id.
        Guid? Original(Issue issue) => wanted.Find(other => other.Id == issue.DuplicateOfId) is { } original
            && present.TryGetValue(original.ClientKey!, out var id) ? id : issue.DuplicateOfId;
    }
}

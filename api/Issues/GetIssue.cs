using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Issues;

/// <summary>One issue, by its id or its reference.</summary>
public sealed class GetIssue(IDbContextFactory<GisDbContext> database)
{
    /// <summary>Reads it.</summary>
    /// <returns>Null when there is none that the public may see.</returns>
    /// <exception cref="AppError">Not exactly one of the two is given, or the id is no UUID.</exception>
    public async Task<Issue?> RunAsync(string? id, string? reference, CancellationToken cancellationToken)
    {
        if (id is null == reference is null)
            throw AppError.BadInput("id", "Cần đúng một trong 'id' và 'reference'.", "Give exactly one of 'id' and 'reference'.");
        Guid key = default;
        if (id is not null && !Guid.TryParse(id, out key))
            throw AppError.BadInput("id", "'id' không phải là UUID.", "'id' is not a UUID.");

        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var visible = context.PublicIssues.AsNoTracking();
        var folded = reference?.Trim().ToUpperInvariant();
        return await (id is not null
            ? visible.FirstOrDefaultAsync(issue => issue.Id == key, cancellationToken)
            : visible.FirstOrDefaultAsync(issue => issue.Reference == folded, cancellationToken));
    }

    /// <summary>Those of some issues that the public may see, by id.</summary>
    public async Task<IReadOnlyDictionary<Guid, Issue>> ManyAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.PublicIssues.AsNoTracking().Where(issue => ids.Contains(issue.Id))
            .ToDictionaryAsync(issue => issue.Id, cancellationToken);
    }
}

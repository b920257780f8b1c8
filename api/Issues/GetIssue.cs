using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Issues;

/// <summary>One issue, by its id or its reference.</summary>
public sealed class GetIssue(IDbContextFactory<GisDbContext> database, CurrentActor actors)
{
    // Translated once: EF Core would take longer to look its translation up than PostgreSQL takes to answer.
    private static readonly Func<GisDbContext, Guid, CancellationToken, Task<Issue?>> ById = EF.CompileAsyncQuery(
        (GisDbContext context, Guid id, CancellationToken _) => context.PublicIssues.AsNoTracking().FirstOrDefault(issue => issue.Id == id));

    private static readonly Func<GisDbContext, string, CancellationToken, Task<Issue?>> ByReference = EF.CompileAsyncQuery(
        (GisDbContext context, string reference, CancellationToken _) => context.PublicIssues.AsNoTracking().FirstOrDefault(issue => issue.Reference == reference));

    /// <summary>Reads it.</summary>
    /// <returns>Null when there is none that the public, or the official who asks, may see.</returns>
    /// <exception cref="AppError">Not exactly one of the two is given, or the id is no UUID.</exception>
    public async Task<Issue?> RunAsync(string? id, string? reference, CancellationToken cancellationToken)
    {
        if (id is null == reference is null)
            throw AppError.BadInput("id", "Cần đúng một trong 'id' và 'reference'.", "Give exactly one of 'id' and 'reference'.");
        var key = id is null ? default : IssueId.Parse(id, "id");

        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var name = reference?.Trim().ToUpperInvariant();
        return await (name is null ? ById(context, key, cancellationToken) : ByReference(context, name, cancellationToken))
            ?? await PrivateAsync(context, key, name, cancellationToken);
    }

    // A private issue, for those whose work it is.
    private async Task<Issue?> PrivateAsync(GisDbContext context, Guid id, string? reference, CancellationToken cancellationToken)
    {
        if (await actors.FindAsync(cancellationToken) is not { IsStaff: true } actor)
            return null;
        var issue = await context.Issues.AsNoTracking().FirstOrDefaultAsync(issue => reference == null ? issue.Id == id : issue.Reference == reference, cancellationToken);
        return issue is not null && actor.Covers(issue) ? issue : null;
    }

    /// <summary>Those of some issues that the public may see, by id.</summary>
    public async Task<IReadOnlyDictionary<Guid, Issue>> ManyAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.PublicIssues.AsNoTracking().Where(issue => ids.Contains(issue.Id))
            .ToDictionaryAsync(issue => issue.Id, cancellationToken);
    }
}

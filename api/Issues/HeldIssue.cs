using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GisPlatform.Api.Issues;

/// <summary>An issue whose row nobody else can change until this is disposed of: what is decided on it holds when it is saved.</summary>
public sealed class HeldIssue : IAsyncDisposable
{
    private readonly IDbContextTransaction _transaction;

    private HeldIssue(GisDbContext context, IDbContextTransaction transaction, Issue issue) => (Context, _transaction, Issue) = (context, transaction, issue);

    /// <summary>To read and write what belongs to it.</summary>
    public GisDbContext Context { get; }

    /// <summary>The issue, tracked.</summary>
    public Issue Issue { get; }

    /// <summary>Waits for whoever holds it now, and takes hold.</summary>
    /// <param name="database">The database.</param>
    /// <param name="find">Which issue.</param>
    /// <param name="also">Another issue, to be held as well.</param>
    /// <exception cref="AppError">NOT_FOUND.</exception>
    public static async Task<HeldIssue> TakeAsync(
        IDbContextFactory<GisDbContext> database, Func<GisDbContext, IQueryable<Guid>> find, CancellationToken cancellationToken, Guid? also = null)
    {
        var context = await database.CreateDbContextAsync(cancellationToken);
        try
        {
            var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var id = await find(context).FirstOrDefaultAsync(cancellationToken);
            // Always in one order: two who hold the same pair the other way round would wait for each other for ever.
            if (also is { } other)
                await context.Database.ExecuteSqlAsync($"select from issue where id in ({id}, {other}) order by id for no key update", cancellationToken);
            var issue = await context.Issues.FromSql($"select * from issue where id = {id} for no key update").FirstOrDefaultAsync(cancellationToken)
                ?? throw IssueId.NotFound(null);
            return new HeldIssue(context, transaction, issue);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>Saves what has been changed.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        await Context.SaveChangesAsync(cancellationToken);
        await _transaction.CommitAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Context.DisposeAsync();
    }
}

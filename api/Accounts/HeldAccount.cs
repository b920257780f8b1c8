using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GisPlatform.Api.Accounts;

/// <summary>An account that nobody else can change until this is disposed of.</summary>
internal sealed class HeldAccount : IAsyncDisposable
{
    private readonly GisDbContext _context;
    private readonly IDbContextTransaction _transaction;

    private HeldAccount(GisDbContext context, IDbContextTransaction transaction, Account account) => (_context, _transaction, Account) = (context, transaction, account);

    public Account Account { get; }

    public static async Task<HeldAccount> TakeAsync(IDbContextFactory<GisDbContext> database, string id, CancellationToken cancellationToken)
    {
        var key = Guid.TryParse(id, out var parsed) ? parsed : throw AppError.BadInput("id", "'id' không phải là UUID.", "'id' is not a UUID.");
        var context = await database.CreateDbContextAsync(cancellationToken);
        try
        {
            var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            // The administrators with it, always in one order: two who demote each other must not both succeed.
            await context.Accounts.FromSql($"select * from account where role = 'ADMIN' or id = {key} order by id for update").AsNoTracking()
                .Select(account => account.Id).ToListAsync(cancellationToken);
            var account = await context.Accounts.FirstOrDefaultAsync(account => account.Id == key, cancellationToken)
                ?? throw new AppError(ErrorCode.NotFound, "id", "Không tìm thấy tài khoản này.", "There is no such account.");
            return new HeldAccount(context, transaction, account);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes sure that an administrator who can sign in is left without this account.</summary>
    public async Task KeepAnAdminAsync(CancellationToken cancellationToken)
    {
        if (Account.Role == AccountRole.Admin && !await _context.Accounts.AnyAsync(
            other => other.Id != Account.Id && other.Role == AccountRole.Admin && (other.LockoutEnd == null || other.LockoutEnd < DateTimeOffset.UtcNow), cancellationToken))
        {
            throw new AppError(ErrorCode.Conflict, "id", "Đây là quản trị viên cuối cùng. Hãy cử một quản trị viên khác trước.",
                "This is the last administrator. Make somebody else one first.");
        }
    }

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        await _context.SaveChangesAsync(cancellationToken);
        await _transaction.CommitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _context.DisposeAsync();
    }
}

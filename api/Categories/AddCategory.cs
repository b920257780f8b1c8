using System.Text.RegularExpressions;
using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Npgsql;

namespace GisPlatform.Api.Categories;

/// <summary>An administrator adds a category: what residents may report from then on.</summary>
public sealed partial class AddCategory(IDbContextFactory<GisDbContext> database, PlaceDataCache places)
{
    /// <summary>Adds it, the last in lists. Sent again after a line that was cut, it is the one that is there.</summary>
    /// <param name="code">Code in capitals; it stays.</param>
    /// <param name="details">What it is.</param>
    /// <exception cref="AppError">CONFLICT: there is another one of that code; or a detail makes no sense.</exception>
    public async Task<Category> RunAsync(string code, CategoryDetails details, CancellationToken cancellationToken)
    {
        if (!CodeForm().IsMatch(code))
            throw AppError.BadInput("code", "Mã chỉ gồm chữ in hoa không dấu và dấu gạch dưới.", "A code has capitals and underscores only.");
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var last = await context.Categories.MaxAsync(category => (short?)category.SortOrder, cancellationToken) ?? 0;
        var category = details.ToCategory(code, (short)(last + 1));
        context.Add(category);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            context.ChangeTracker.Clear();
            var there = await context.Categories.SingleAsync(known => known.Code == code, cancellationToken);
            if (IsSame(context.Entry(there), details))
                return there;
            throw new AppError(ErrorCode.Conflict, "code", $"Đã có loại mang mã '{code}'.", $"There is a category of the code '{code}' already.");
        }

        places.Forget();
        return category;
    }

    // Whether the details would change nothing; looked at and taken back.
    private static bool IsSame(EntityEntry<Category> there, CategoryDetails details)
    {
        details.ApplyTo(there.Entity);
        there.DetectChanges();
        var isSame = !there.Properties.Any(property => property.IsModified && property.Metadata.Name != nameof(Category.Version));
        there.CurrentValues.SetValues(there.OriginalValues);
        return isSame;
    }

    [GeneratedRegex("^[A-Z][A-Z_]{1,39}$")]
    private static partial Regex CodeForm();
}

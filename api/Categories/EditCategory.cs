using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Categories;

/// <summary>An administrator changes a category.</summary>
public sealed class EditCategory(IDbContextFactory<GisDbContext> database, PlaceDataCache places)
{
    /// <summary>Changes it. One that becomes private takes its issues out of every public view at once; what was reported in confidence never becomes public.</summary>
    /// <param name="code">Which.</param>
    /// <param name="version">Its version as the administrator saw it.</param>
    /// <param name="details">What it is from then on.</param>
    /// <exception cref="AppError">NOT_FOUND; CONFLICT: somebody else has changed it since; or a detail makes no sense.</exception>
    public async Task<Category> RunAsync(string code, int version, CategoryDetails details, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // Held until the end: two administrators at once take turns.
        var category = await context.Categories.FromSql($"select * from category where code = {code} for update").SingleOrDefaultAsync(cancellationToken)
            ?? throw new AppError(ErrorCode.NotFound, "code", $"Không có loại vấn đề '{code}'.", $"There is no category '{code}'.");
        if (category.Version != version)
        {
            throw new AppError(ErrorCode.Conflict, "version", $"Người khác vừa sửa loại “{category.NameVi}”. Hãy xem bản của họ rồi lưu lại.",
                $"Somebody else has changed “{category.NameEn}”. Look at what they have, then save again.");
        }

        var wasPublic = category.IsPublic;
        details.ApplyTo(category);
        if (details.IsPublic && !wasPublic && await context.Issues.AnyAsync(issue => issue.CategoryCode == code, cancellationToken))
        {
            throw AppError.BadInput("category.isPublic", "Loại riêng tư đã có vấn đề thì không thể thành công khai: người dân đã phản ánh kín.",
                "A private category that has issues cannot become public: they were reported in confidence.");
        }

        // Issues are held against their category with each change of theirs.
        string[] kinds = [.. details.GeometryKinds.Select(kind => kind == GeometryKind.Line ? "LINESTRING" : kind.ToString().ToUpperInvariant())];
        if (await context.Database.SqlQuery<bool>($"select exists (select from issue where category_code = {code} and geometrytype(geom) <> all ({kinds})) as \"Value\"").SingleAsync(cancellationToken))
        {
            throw AppError.BadInput("category.geometryKinds", "Đã có vấn đề được vẽ theo dạng vừa bỏ. Hãy giữ dạng đó.",
                "There are issues drawn as a kind that was taken away. Keep that kind.");
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        places.Forget();
        return category;
    }
}

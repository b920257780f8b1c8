using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Loader.Places;

/// <summary>Adds or updates the categories of <c>categories.json</c>, but for those that an administrator has changed; one that issues use is never removed.</summary>
internal static class LoadCategories
{
    public static async Task RunAsync(GisDbContext context, PlaceFolder folder, CancellationToken cancellationToken)
    {
        var wanted = folder.ReadJson<List<Category>>("categories.json");
        var present = await context.Categories.ToDictionaryAsync(category => category.Code, cancellationToken);
        foreach (var category in wanted)
        {
            if (!present.Remove(category.Code, out var old))
                context.Add(category);
            else if (old.Version == 0)
                context.Entry(old).CurrentValues.SetValues(category);
        }

        foreach (var gone in present.Values.Where(category => category.Version == 0))
        {
            if (!await context.Issues.AnyAsync(issue => issue.CategoryCode == gone.Code, cancellationToken))
                context.Remove(gone);
        }

        await context.SaveChangesAsync(cancellationToken);
    }
}

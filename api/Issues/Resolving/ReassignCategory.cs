using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data.Issues;

namespace GisPlatform.Api.Issues.Resolving;

/// <summary>An official files an issue under another category.</summary>
public sealed class ReassignCategory(StaffChanges changes, PlaceDataCache places)
{
    /// <summary>Files it there. A public issue may become private; a private one never public, for its words were not written for everybody.</summary>
    /// <param name="change">The change.</param>
    /// <param name="categoryCode">The category.</param>
    /// <exception cref="AppError">As <see cref="StaffChanges"/>; there is no such category, it has no such geometry, or it is public and the issue is not.</exception>
    public async Task<Issue> RunAsync(StaffChange change, string categoryCode, CancellationToken cancellationToken)
    {
        var place = await places.GetAsync(cancellationToken);
        var category = place.Categories.FirstOrDefault(category => category.Code == categoryCode)
            ?? throw AppError.BadInput("category", $"Không có loại vấn đề '{categoryCode}'.", $"There is no category '{categoryCode}'.");
        return await changes.RunAsync(change, act =>
        {
            if (!act.Issue.IsPublic && category.IsPublic)
            {
                throw AppError.BadInput("category", "Vấn đề riêng tư không thể thành công khai. Hãy lập một phản ánh mới không có thông tin cá nhân.",
                    "A private issue cannot become public. Write a new report without personal details.");
            }

            ReportRules.CheckGeometry(act.Issue.Geometry, category, "category");
            act.Record(IssueEventKind.Category, act.Issue.CategoryCode, category.Code);
            act.Issue.CategoryCode = category.Code;
        }, cancellationToken);
    }
}

using GisPlatform.Api.Common;

namespace GisPlatform.Api.Issues;

/// <summary>Ids of issues that come from outside.</summary>
public static class IssueId
{
    /// <summary>The id.</summary>
    /// <exception cref="AppError">It is no UUID.</exception>
    public static Guid Parse(string id, string field) => Guid.TryParse(id, out var key)
        ? key
        : throw AppError.BadInput(field, $"'{field}' không phải là UUID.", $"'{field}' is not a UUID.");

    /// <summary>The refusal of an id that no issue has.</summary>
    public static AppError NotFound(string? field) => new(ErrorCode.NotFound, field, "Không tìm thấy vấn đề này.", "There is no such issue.");
}

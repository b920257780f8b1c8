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
}

using GisPlatform.Api.Common;

namespace GisPlatform.Api.Saturdays.Crews;

/// <summary>Ids of crews that come from outside.</summary>
internal static class CrewId
{
    /// <summary>The id.</summary>
    /// <exception cref="AppError">It is no UUID.</exception>
    public static Guid Parse(string id, string field) => Guid.TryParse(id, out var key)
        ? key
        : throw AppError.BadInput(field, $"'{field}' không phải là UUID.", $"'{field}' is not a UUID.");

    /// <summary>The refusal of an id that no crew has.</summary>
    public static AppError NotFound(string field) => new(ErrorCode.NotFound, field, "Không tìm thấy đội này.", "There is no such crew.");
}

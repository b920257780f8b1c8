using GisPlatform.Api.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GisPlatform.Api.Saturdays.Crews;

/// <summary>Why a crew could not be saved.</summary>
internal static class CrewFaults
{
    /// <summary>Whether name or key is another crew's.</summary>
    public static bool IsTaken(DbUpdateException exception) => exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "crew" };

    /// <summary>The refusal of a name that another crew has.</summary>
    public static AppError NameTaken() => AppError.BadInput("crew.name", "Đã có đội mang tên này.", "There is a crew with this name already.");
}

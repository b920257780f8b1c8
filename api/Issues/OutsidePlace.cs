using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GisPlatform.Api.Issues;

/// <summary>Says in people's words that the database found no ward for a place.</summary>
internal static class OutsidePlace
{
    /// <summary>Saves an issue.</summary>
    /// <exception cref="AppError">OUTSIDE_PLACE.</exception>
    public static async Task<Issue> RefuseAsync(PlaceData place, string field, Func<Task<Issue>> save)
    {
        try
        {
            return await save();
        }
        catch (DbUpdateException exception) when (exception.InnerException is PostgresException { SqlState: "GP001" })
        {
            throw new AppError(ErrorCode.OutsidePlace, field,
                $"Vị trí nằm ngoài địa bàn {place.Place.NameVi}. Hãy chọn lại trên bản đồ.",
                $"The place is outside {place.Place.NameEn}. Choose it on the map again.");
        }
    }
}

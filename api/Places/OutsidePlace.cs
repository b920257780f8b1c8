using GisPlatform.Api.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GisPlatform.Api.Places;

/// <summary>Says in people's words that the database found no ward for a place.</summary>
internal static class OutsidePlace
{
    /// <summary>Saves something that has a place.</summary>
    /// <exception cref="AppError">OUTSIDE_PLACE.</exception>
    public static async Task<T> RefuseAsync<T>(PlaceData place, string field, Func<Task<T>> save)
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

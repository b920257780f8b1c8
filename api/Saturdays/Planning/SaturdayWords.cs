using System.Globalization;
using GisPlatform.Api.Common;
using GisPlatform.Data.Saturdays;

namespace GisPlatform.Api.Saturdays.Planning;

/// <summary>Saturdays in words.</summary>
public static class SaturdayWords
{
    /// <summary>The date as people write it, 28/11/2026.</summary>
    public static string Day(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The refusal that tells where a Saturday stands.</summary>
    public static AppError Conflict(Saturday saturday) => saturday.Status switch
    {
        SaturdayStatus.Draft => Conflict($"Buổi {Day(saturday.Date)} đang soạn, chưa công bố.", $"The Saturday {saturday.Date:yyyy-MM-dd} is a draft, not published yet."),
        SaturdayStatus.Published => Conflict($"Buổi {Day(saturday.Date)} đã công bố.", $"The Saturday {saturday.Date:yyyy-MM-dd} is published already."),
        _ => Conflict($"Buổi {Day(saturday.Date)} đã kết thúc.", $"The Saturday {saturday.Date:yyyy-MM-dd} is over."),
    };

    private static AppError Conflict(string vi, string en) => new(ErrorCode.Conflict, "date", vi, en);
}

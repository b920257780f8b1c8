using System.Globalization;
using GisPlatform.MapClient.Map;

namespace GisPlatform.MapClient.Wards;

/// <summary>What a ward map is called.</summary>
public static class WardMapNames
{
    /// <summary>For instance "15 phường 2019–2024", "7 phường 01/2025–06/2025", "≈ 2 phường từ 07/2025" (approximate).</summary>
    public static string Of(WardMapInfo map)
    {
        var name = WardText.WardMapItem.Fill(map.WardCount, Time(map));
        return map.IsApproximate ? $"≈ {name}" : name;
    }

    private static string Time(WardMapInfo map)
    {
        if (map.ValidTo is not { } last)
            return WardText.WardMapSince.Fill(map.ValidFrom.ToString("MM/yyyy", CultureInfo.CurrentCulture));
        var wholeYears = map.ValidFrom is { Month: 1, Day: 1 } && last is { Month: 12, Day: 31 };
        var form = wholeYears ? "yyyy" : "MM/yyyy";
        return WardText.WardMapBetween.Fill(map.ValidFrom.ToString(form, CultureInfo.CurrentCulture), last.ToString(form, CultureInfo.CurrentCulture));
    }
}

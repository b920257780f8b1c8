namespace GisPlatform.Api.Saturdays.Dates;

/// <summary>A day of the Vietnamese lunar calendar.</summary>
/// <param name="Day">1 to 30.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="IsLeapMonth">Whether it is the second month of that number in its year.</param>
public readonly record struct LunarDay(int Day, int Month, bool IsLeapMonth);

/// <summary>The lunar calendar as Vietnam reckons it: new moons and the sun's place at 105° east (UTC+7).</summary>
/// <remarks>
/// Rules and formulas: Hồ Ngọc Đức, "Thuật toán tính âm lịch" (2004); new moon and sun after J. Meeus, Astronomical Algorithms (1998). The
/// calendar of China reckons at UTC+8 and has, for instance, Tết of 2007 and 2030 a day later, so .NET's ChineseLunisolarCalendar will not do.
/// Good for 1900 to 2199 within the formulas' two minutes; the government's decision on the days off themselves comes each year and is not known here.
/// </remarks>
public static class VietnameseCalendar
{
    private const double MeanMonth = 29.530588853;
    private const double Zone = 7.0 / 24;
    private const int Epoch = 2415021; // Julian day of the first new moon of 1900.

    /// <summary>The lunar day of a date.</summary>
    public static LunarDay Of(DateOnly date)
    {
        var day = JulianDay(date);
        var k = (int)Math.Floor((day - 2415021.076998695) / MeanMonth);
        var monthStart = NewMoonDay(k + 1);
        if (monthStart > day)
            monthStart = NewMoonDay(k);
        var eleventh = EleventhMonth(date.Year);
        var following = eleventh;
        if (eleventh >= monthStart)
            eleventh = EleventhMonth(date.Year - 1);
        else
            following = EleventhMonth(date.Year + 1);
        var months = (int)Math.Floor((monthStart - eleventh) / 29.0);
        var month = months + 11;
        var isLeap = false;
        if (following - eleventh > 365)
        {
            var leap = LeapMonth(eleventh);
            if (months >= leap)
            {
                month = months + 10;
                isLeap = months == leap;
            }
        }

        return new LunarDay(day - monthStart + 1, month > 12 ? month - 12 : month, isLeap);
    }

    // The month with the winter solstice is always the eleventh.
    private static int EleventhMonth(int year)
    {
        var k = (int)Math.Floor((JulianDay(new DateOnly(year, 12, 31)) - Epoch) / MeanMonth);
        var start = NewMoonDay(k);
        return SunSector(start) >= 9 ? NewMoonDay(k - 1) : start;
    }

    // Of thirteen months between two solstices the first without a principal term is the leap month.
    private static int LeapMonth(int eleventh)
    {
        var k = (int)Math.Floor(((eleventh - 2415021.076998695) / MeanMonth) + 0.5);
        var n = 1;
        var sector = SunSector(NewMoonDay(k + n));
        int before;
        do
        {
            before = sector;
            n++;
            sector = SunSector(NewMoonDay(k + n));
        }
        while (sector != before && n < 14);
        return n - 1;
    }

    private static int JulianDay(DateOnly date) => date.DayNumber + 1721426;

    private static int NewMoonDay(int k) => (int)Math.Floor(NewMoon(k) + 0.5 + Zone);

    // Which twelfth of its yearly way, 0 to 11, the sun is in when a day begins.
    private static int SunSector(int day)
    {
        var t = (day - 0.5 - Zone - 2451545.0) / 36525;
        var anomaly = Radians(357.52910 + (35999.05030 * t) - (0.0001559 * t * t) - (0.00000048 * t * t * t));
        var centre = ((1.914600 - (0.004817 * t) - (0.000014 * t * t)) * Math.Sin(anomaly)) + ((0.019993 - (0.000101 * t)) * Math.Sin(2 * anomaly)) + (0.000290 * Math.Sin(3 * anomaly));
        var longitude = 280.46645 + (36000.76983 * t) + (0.0003032 * t * t) + centre;
        return (int)Math.Floor((longitude - (360 * Math.Floor(longitude / 360))) / 30);
    }

    // Julian date (universal time) of the k-th new moon after 1 January 1900.
    private static double NewMoon(int k)
    {
        var t = k / 1236.85;
        var (t2, t3) = (t * t, t * t * t);
        var mean = 2415020.75933 + (29.53058868 * k) + (0.0001178 * t2) - (0.000000155 * t3) + (0.00033 * Math.Sin(Radians(166.56 + (132.87 * t) - (0.009173 * t2))));
        var sun = Radians(359.2242 + (29.10535608 * k) - (0.0000333 * t2) - (0.00000347 * t3));
        var moon = Radians(306.0253 + (385.81691806 * k) + (0.0107306 * t2) + (0.00001236 * t3));
        var latitude = Radians(21.2964 + (390.67050646 * k) - (0.0016528 * t2) - (0.00000239 * t3));
        var correction = ((0.1734 - (0.000393 * t)) * Math.Sin(sun)) + (0.0021 * Math.Sin(2 * sun)) - (0.4068 * Math.Sin(moon)) + (0.0161 * Math.Sin(2 * moon))
            - (0.0004 * Math.Sin(3 * moon)) + (0.0104 * Math.Sin(2 * latitude)) - (0.0051 * Math.Sin(sun + moon)) - (0.0074 * Math.Sin(sun - moon))
            + (0.0004 * Math.Sin((2 * latitude) + sun)) - (0.0004 * Math.Sin((2 * latitude) - sun)) - (0.0006 * Math.Sin((2 * latitude) + moon))
            + (0.0010 * Math.Sin((2 * latitude) - moon)) + (0.0005 * Math.Sin((2 * moon) + sun));
        var slowing = t < -11
            ? 0.001 + (0.000839 * t) + (0.0002261 * t2) - (0.00000845 * t3) - (0.000000081 * t * t3)
            : -0.000278 + (0.000265 * t) + (0.000262 * t2);
        return mean + correction - slowing;
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}

namespace GisPlatform.Api.Saturdays.Dates;

/// <summary>A public holiday of Vietnam.</summary>
/// <param name="Vi">Name in Vietnamese.</param>
/// <param name="En">Name in English.</param>
public sealed record Holiday(string Vi, string En);

/// <summary>Public holidays, of which a plan is warned: people are away then.</summary>
/// <remarks>
/// Labour Code 45/2019/QH14, article 112. It leaves to the government, year by year, which five days of Tết and which neighbour of 2 September are off,
/// so days 29 and 30 of the last lunar month to 5 of the first are taken, and both neighbours. Days in lieu are not known here.
/// </remarks>
public static class PublicHolidays
{
    private static readonly Holiday NewYear = new("Tết Dương lịch", "New Year's Day");
    private static readonly Holiday Tet = new("Tết Nguyên đán", "Tết, the lunar New Year");
    private static readonly Holiday Kings = new("Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration Day");
    private static readonly Holiday Victory = new("Ngày Chiến thắng 30/4", "Reunification Day");
    private static readonly Holiday Labour = new("Ngày Quốc tế Lao động 1/5", "Labour Day");
    private static readonly Holiday National = new("Quốc khánh 2/9", "National Day");

    /// <summary>The holiday of a date, or null.</summary>
    public static Holiday? On(DateOnly date) => (date.Month, date.Day) switch
    {
        (1, 1) => NewYear,
        (4, 30) => Victory,
        (5, 1) => Labour,
        (9, 1) or (9, 2) or (9, 3) => National,
        _ => InLunarCalendar(date),
    };

    private static Holiday? InLunarCalendar(DateOnly date) => VietnameseCalendar.Of(date) switch
    {
        { IsLeapMonth: true } => null,
        { Month: 1, Day: <= 5 } => Tet,
        // The last two days of the year, which ends with day 29 or 30.
        { Month: 12, Day: >= 28 } when VietnameseCalendar.Of(date.AddDays(2)) is { Month: 1 } || VietnameseCalendar.Of(date.AddDays(1)) is { Month: 1 } => Tet,
        { Month: 3, Day: 10 } => Kings,
        _ => null,
    };
}

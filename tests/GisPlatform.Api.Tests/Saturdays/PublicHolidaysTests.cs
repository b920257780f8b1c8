using GisPlatform.Api.Saturdays.Dates;

namespace GisPlatform.Api.Tests.Saturdays;

/// <summary>Dates on which people are away.</summary>
public sealed class PublicHolidaysTests
{
    /// <summary>Known first days of Tết; in 1985, 2007 and 2030 China's calendar has another day.</summary>
    public static TheoryData<string> Tets =>
        ["1985-01-21", "2000-02-05", "2007-02-17", "2019-02-05", "2020-01-25", "2021-02-12", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02"];

    [Theory]
    [MemberData(nameof(Tets))]
    public void Tet_is_where_the_Vietnamese_calendar_has_it(string date)
    {
        var first = DateOnly.Parse(date);

        Assert.Equal(new LunarDay(1, 1, false), VietnameseCalendar.Of(first));
        Assert.Equal(12, VietnameseCalendar.Of(first.AddDays(-1)).Month);
        Assert.All(Enumerable.Range(-2, 7), offset => Assert.Equal("Tết Nguyên đán", PublicHolidays.On(first.AddDays(offset))?.Vi));
        Assert.Null(PublicHolidays.On(first.AddDays(-3)));
        Assert.Null(PublicHolidays.On(first.AddDays(5)));
    }

    [Theory]
    [InlineData("2020-05-23", 1, 4, true)]
    [InlineData("2023-03-22", 1, 2, true)]
    [InlineData("2025-07-25", 1, 6, true)]
    [InlineData("2024-09-17", 15, 8, false)]
    public void Leap_months_and_full_moons_are_where_calendars_have_them(string date, int day, int month, bool isLeap) =>
        Assert.Equal(new LunarDay(day, month, isLeap), VietnameseCalendar.Of(DateOnly.Parse(date)));

    [Theory]
    [InlineData("2027-01-01", "Tết Dương lịch")]
    [InlineData("2026-04-26", "Giỗ Tổ Hùng Vương")]
    [InlineData("2027-04-30", "Ngày Chiến thắng 30/4")]
    [InlineData("2027-05-01", "Ngày Quốc tế Lao động 1/5")]
    [InlineData("2028-09-02", "Quốc khánh 2/9")]
    [InlineData("2026-11-28", null)]
    public void Holidays_of_the_labour_code_are_known(string date, string? name) => Assert.Equal(name, PublicHolidays.On(DateOnly.Parse(date))?.Vi);
}

using System.Globalization;

namespace GisPlatform.MapClient.Tests.Shell;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("vi", "1.234.567", "0,5", "28/11/2026 07:05", "Mở lại")]
    [InlineData("en", "1,234,567", "0.5", "28/11/2026 07:05", "Reopened")]
    [InlineData(null, "1.234.567", "0,5", "28/11/2026 07:05", "Mở lại")]
    [InlineData("fr", "1.234.567", "0,5", "28/11/2026 07:05", "Mở lại")]
    public void Numbers_dates_and_words_are_those_of_the_language(string? language, string number, string half, string time, string word)
    {
        Languages.Speak(language);

        Assert.Equal(number, 1234567.Grouped());
        Assert.Equal(half, 0.5.ToString("0.##", CultureInfo.CurrentCulture));
        Assert.Equal(time, new DateTime(2026, 11, 28, 7, 5, 0).ToString("g", CultureInfo.CurrentCulture));
        Assert.Equal(word, GisPlatform.MapClient.Issues.Statuses.Name("REOPENED"));
    }
}

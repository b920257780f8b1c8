namespace GisPlatform.MapClient.Tests.Shell;

public sealed class PageUrlTests
{
    [Theory]
    [InlineData("http://map/", "")]
    [InlineData("http://map/?ward=11404", "")]
    [InlineData("http://map/inbox?map=1/2/3", "inbox")]
    [InlineData("http://map/ward/11404", "ward")]
    public void The_first_segment_names_the_page(string url, string page) => Assert.Equal(page, PageUrl.PageOf(url));

    [Theory]
    [InlineData("vi", "inbox", null, "/inbox")]
    [InlineData("en", "inbox", null, "/inbox?lang=en")]
    [InlineData("en", "signin", "back=%2F", "/signin?lang=en&back=%2F")]
    [InlineData("vi", "", null, "/")]
    public void A_link_stays_in_the_language_of_the_reader(string language, string page, string? query, string link)
    {
        Languages.Speak(language);

        Assert.Equal(link, PageUrl.To(page, query));
    }

    [Theory]
    [InlineData("vi", "http://map/inbox", "http://map/inbox?lang=en")]
    [InlineData("vi", "http://map/?ward=11404&text=a%2Cb", "http://map/?lang=en&ward=11404&text=a%2Cb")]
    [InlineData("en", "http://map/?lang=en&ward=11404", "http://map/?ward=11404")]
    [InlineData("en", "http://map/reset?code=1&lang=en#top", "http://map/reset?code=1#top")]
    public void The_other_language_keeps_all_else_of_an_address(string language, string url, string other)
    {
        Languages.Speak(language);

        Assert.Equal(other, PageUrl.InOtherLanguage(url));
    }
}

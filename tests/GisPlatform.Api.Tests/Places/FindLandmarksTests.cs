using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Places;

public sealed class FindLandmarksTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Theory]
    [InlineData("den nghe", "Đền Nghè")]
    [InlineData("HỒ SEN", "Hồ Sen")]
    [InlineData("lam tuong", "Hồ Lâm Tường")]
    public async Task A_landmark_is_found_by_its_name_without_marks(string text, string name)
    {
        var found = (await server.DataAsync("query($text: String!) { landmarks(text: $text) { nameVi point } }", new { text }))["landmarks"]!.AsArray();

        var landmark = Assert.Single(found, row => (string)row!["nameVi"]! == name)!;
        Assert.InRange((double)landmark["point"]!["coordinates"]![0]!, 106.65, 106.70);
    }

    [Fact]
    public async Task No_word_is_no_search() =>
        Assert.Equal(("BAD_USER_INPUT", "text"), await FailAsync(" "));

    private async Task<(string, string?)> FailAsync(string text)
    {
        var (code, field, _) = await server.ErrorAsync("query($text: String!) { landmarks(text: $text) { nameVi } }", new { text });
        return (code, field);
    }
}

using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace GisPlatform.MapClient.Tests.Shell;

/// <summary>Both languages say everything.</summary>
public sealed partial class TextTests
{
    public static TheoryData<string> Resources => [.. typeof(ShellText).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".resources", StringComparison.Ordinal)).Select(name => name[..^".resources".Length])];

    [Theory]
    [MemberData(nameof(Resources))]
    public void Each_text_is_there_in_both_languages_with_the_same_gaps(string resource)
    {
        var (vietnamese, english) = (Texts(resource, CultureInfo.InvariantCulture), Texts(resource, new CultureInfo("en")));

        Assert.NotEmpty(vietnamese);
        Assert.Equal(vietnamese.Keys.Order(), english.Keys.Order());
        Assert.All(vietnamese, text => Assert.Equal(Gaps(text.Value), Gaps(english[text.Key])));
        Assert.All(english.Where(text => !text.Key.StartsWith("SwitchLanguage", StringComparison.Ordinal)), text => Assert.DoesNotMatch(Vietnamese(), text.Value));
    }

    [Fact]
    public void There_are_texts_for_every_part() => Assert.Equal(6, Resources.Count);

    private static Dictionary<string, string> Texts(string resource, CultureInfo culture)
    {
        using var set = new ResourceManager(resource, typeof(ShellText).Assembly).GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        return set!.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static IEnumerable<string> Gaps(string text) => Gap().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Gap();

    [GeneratedRegex("[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")]
    private static partial Regex Vietnamese();
}

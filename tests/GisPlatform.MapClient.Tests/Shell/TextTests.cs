using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;

namespace GisPlatform.MapClient.Tests.Shell;

/// <summary>Both languages say everything.</summary>
public sealed partial class TextTests
{
    public static TheoryData<string, string> Resources
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var part in new[] { typeof(ShellText).Assembly, typeof(MapClient.Staff.AccountText).Assembly })
            {
                foreach (var name in part.GetManifestResourceNames().Where(name => name.EndsWith(".resources", StringComparison.Ordinal)))
                    data.Add(part.GetName().Name!, name[..^".resources".Length]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void Each_text_is_there_in_both_languages_with_the_same_gaps(string part, string resource)
    {
        var (vietnamese, english) = (Texts(part, resource, CultureInfo.InvariantCulture), Texts(part, resource, new CultureInfo("en")));

        Assert.NotEmpty(vietnamese);
        Assert.Equal(vietnamese.Keys.Order(), english.Keys.Order());
        Assert.All(vietnamese, text => Assert.Equal(Gaps(text.Value), Gaps(english[text.Key])));
        Assert.All(english.Where(text => !text.Key.StartsWith("SwitchLanguage", StringComparison.Ordinal)), text => Assert.DoesNotMatch(Vietnamese(), text.Value));
    }

    [Fact]
    public void There_are_texts_for_every_part() => Assert.InRange(Resources.Count, 9, 30);

    private static Dictionary<string, string> Texts(string part, string resource, CultureInfo culture)
    {
        using var set = new ResourceManager(resource, Assembly.Load(part)).GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        return set!.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static IEnumerable<string> Gaps(string text) => Gap().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Gap();

    [GeneratedRegex("[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")]
    private static partial Regex Vietnamese();
}

using GisPlatform.Api.Common;
using GisPlatform.Data.Murals;

namespace GisPlatform.Api.Murals;

/// <summary>What is said of a mural, in the language of the reader; Vietnamese where English is missing.</summary>
internal static class MuralWords
{
    public static string Title(Mural mural, PaperWords words) => words.Of(mural.TitleVi, mural.TitleEn ?? mural.TitleVi);

    public static string? Materials(Mural mural, PaperWords words) => words.IsEnglish ? mural.MaterialsEn ?? mural.MaterialsVi : mural.MaterialsVi;

    public static string? Access(Mural mural, PaperWords words) => words.IsEnglish ? mural.AccessEn ?? mural.AccessVi : mural.AccessVi;

    /// <summary>How it is, with a capital.</summary>
    public static string Status(MuralStatus status, PaperWords words) => MuralRights.Word(status, words.IsEnglish) is var word ? $"{char.ToUpper(word[0], words.Culture)}{word[1..]}" : "";

    /// <summary>A distance as people say it: 80 m, 1,2 km.</summary>
    public static string Distance(double metres, PaperWords words) => metres < 995
        ? $"{Math.Round(metres / 5) * 5:0} m"
        : $"{(metres / 1000).ToString("0.0", words.Culture)} km";

    /// <summary>Path of its page.</summary>
    public static string PathOf(Mural mural) => $"/mural/{mural.Id}";
}

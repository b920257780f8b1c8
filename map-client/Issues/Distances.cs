using System.Globalization;

namespace GisPlatform.MapClient.Issues;

/// <summary>Distances as people say them.</summary>
public static class Distances
{
    /// <summary>Metres to the nearest ten, kilometres to one decimal.</summary>
    public static string Format(double metres) => metres < 995
        ? IssueText.Metres.Fill(Math.Max(10, Math.Round(metres / 10) * 10))
        : IssueText.Kilometres.Fill((metres / 1000).ToString("N1", CultureInfo.CurrentCulture));
}

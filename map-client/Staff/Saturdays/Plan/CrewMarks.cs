namespace GisPlatform.MapClient.Staff.Saturdays.Plan;

/// <summary>
/// The letter and colour of each crew: the same in list, map and legend, and throughout the day. Letters tell crews apart; the colours, which people who see
/// fewer of them tell apart too (M. Okabe and K. Ito, "Color Universal Design", 2008, with tones of P. Tol's "muted" scheme), only help to find them.
/// </summary>
/// <param name="crews">The crews of the day, in their order.</param>
public sealed class CrewMarks(IEnumerable<string> crews)
{
    private static readonly (string Colour, string Ink)[] Colours =
    [
        ("#0072b2", "#ffffff"), ("#e69f00", "#1d2730"), ("#882255", "#ffffff"), ("#56b4e9", "#1d2730"), ("#00694d", "#ffffff"),
        ("#999933", "#1d2730"), ("#a33a00", "#ffffff"), ("#cc79a7", "#1d2730"), ("#332288", "#ffffff"), ("#44aa99", "#1d2730"),
    ];

    private readonly Dictionary<string, int> _numbers = crews.Select((id, n) => (id, n)).ToDictionary(crew => crew.id, crew => crew.n);

    /// <summary>Letters as columns of a spreadsheet have them: A to Z, AA, AB …; a dash without a crew.</summary>
    public string Letter(string? crew) => crew is not null && _numbers.TryGetValue(crew, out var n) ? Letters(n) : "–";

    /// <summary>Class of the style sheet that has the colour.</summary>
    public string Class(string? crew) => crew is not null && _numbers.TryGetValue(crew, out var n) ? $"crew-mark mark-{n % Colours.Length}" : "crew-mark mark-none";

    /// <summary>Colour, and that of what is written on it.</summary>
    public (string Colour, string Ink) Colour(string? crew) => crew is not null && _numbers.TryGetValue(crew, out var n) ? Colours[n % Colours.Length] : ("#55626c", "#ffffff");

    /// <summary>Whether its way is dashed: so do two crews of one colour differ.</summary>
    public bool IsDashed(string? crew) => crew is not null && _numbers.TryGetValue(crew, out var n) && n / Colours.Length % 2 == 1;

    private static string Letters(int n) => n < 26 ? $"{(char)('A' + n)}" : Letters((n / 26) - 1) + (char)('A' + (n % 26));
}

namespace GisPlatform.MapClient.Photos;

/// <summary>Why content should not be seen.</summary>
public static class FlagReasons
{
    /// <summary>Each reason with its name in the reader's language.</summary>
    public static IReadOnlyList<(string Code, string Name)> All =>
    [
        ("OFFENSIVE", PhotoText.FlagOffensive), ("PRIVACY", PhotoText.FlagPrivacy), ("SPAM", PhotoText.FlagSpam),
        ("WRONG", PhotoText.FlagWrong), ("OTHER", PhotoText.FlagOther),
    ];

    /// <summary>Name of a reason; the code, where a newer server knows more reasons.</summary>
    public static string NameOf(string code) => All.FirstOrDefault(reason => reason.Code == code).Name ?? code;
}

using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Saturdays;
using GisPlatform.Api.Saturdays.Papers;
using GisPlatform.Api.Wards;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Wards;

namespace GisPlatform.Api.Followers.Wards;

/// <summary>Subject and text of mails to followers of wards, in their language; see <see cref="FollowerWords"/>.</summary>
public sealed class WardMails(PublicLinks links)
{
    /// <summary>Of a page where the follower stops.</summary>
    public string StopUrl(string token, string language) => links.To(In(language).Link($"/follow/ward/stop?token={token}"));

    /// <summary>Asks whether the address wants news of a ward.</summary>
    public (string Subject, string Text) Ask(Ward ward, string language, string token)
    {
        var words = In(language);
        var link = links.To(words.Link($"/follow/ward/confirm?token={token}"));
        return (words.Of($"Bạn muốn nhận tin của phường {ward.Name}?", $"Follow {ward.Name} ward?"), words.Of(
            $"Có người, có lẽ là bạn, muốn nhận ở địa chỉ này tin của phường {ward.Name}: buổi thứ bảy có điểm làm ở đó, và mỗi thứ hai những việc người dân đã xác nhận xong.\n\n"
                + $"Nếu đúng là bạn, hãy mở liên kết sau và bấm “Theo dõi”:\n{link}\n\nNếu không phải, xin bỏ qua thư này: sẽ không có thư nào nữa.",
            $"Somebody, probably you, wants news of {ward.Name} ward at this address: Saturdays with sites there, and every Monday what residents confirmed to be mended.\n\n"
                + $"If it was you, open this link and press “Follow”:\n{link}\n\nIf not, ignore this mail: no other will come."));
    }

    /// <summary>Tells who asks again that the address follows already.</summary>
    public (string Subject, string Text) AlreadyFollows(Ward ward, string language, string token)
    {
        var words = In(language);
        return (words.Of($"Bạn đang nhận tin của phường {ward.Name}", $"You follow {ward.Name} ward"), words.Of(
            $"Địa chỉ này đã được nhận tin của phường {ward.Name}. Bạn không cần làm gì thêm.", $"This address gets news of {ward.Name} ward. There is nothing more to do.") + Stop(token, words));
    }

    /// <summary>Tells of a Saturday that was announced.</summary>
    /// <param name="sites">Its public sites in the ward.</param>
    public (string Subject, string Text) Announced(Ward ward, SaturdayView day, IReadOnlyList<Issue> sites, string language, string token)
    {
        var words = In(language);
        return (words.Of($"Thứ bảy {words.Day(day.Date)}: {sites.Count} điểm ở phường {ward.Name}", $"Saturday {words.Day(day.Date)}: {sites.Count} sites in {ward.Name} ward"),
            words.Of($"{words.Date(day.Date)}, {day.Saturday!.StartsAt:HH\\:mm}, ở phường {ward.Name}:", $"{words.Date(day.Date)}, {day.Saturday.StartsAt:HH\\:mm}, in {ward.Name} ward:")
            + $"\n\n{List(sites)}\n\n" + words.Of("Mời bạn cùng tham gia. Trang của buổi này:", "You are welcome to join in. The page of the day:")
            + $"\n{links.To(words.Link(SaturdayPapers.PageOf(day.Date)))}" + Stop(token, words));
    }

    /// <summary>The week's news.</summary>
    /// <param name="ward">The ward.</param>
    /// <param name="path">Of its page.</param>
    /// <param name="confirmed">What residents confirmed.</param>
    /// <param name="planned">What was newly put on a Saturday to come, with its date.</param>
    /// <param name="language">To write in.</param>
    /// <param name="token">Secret of the link that stops.</param>
    public (string Subject, string Text) Week(
        Ward ward, string path, IReadOnlyList<MendedIssue> confirmed, IReadOnlyList<(DateOnly Date, Issue Issue)> planned, string language, string token)
    {
        var words = In(language);
        var text = words.Of($"Tuần qua ở phường {ward.Name}\n", $"Last week in {ward.Name} ward\n");
        if (confirmed.Count > 0)
            text += words.Of("\nNgười dân xác nhận đã xong:\n", "\nConfirmed fixed by residents:\n") + $"{List([.. confirmed.Select(one => one.Issue)])}\n";
        foreach (var day in planned.GroupBy(one => one.Date))
            text += words.Of($"\nMới lên kế hoạch cho thứ bảy {words.Day(day.Key)}:\n", $"\nNewly planned for Saturday {words.Day(day.Key)}:\n") + $"{List([.. day.Select(one => one.Issue)])}\n";
        return (words.Of($"Tin tuần của phường {ward.Name}", $"The week in {ward.Name} ward"),
            text + words.Of("\nTrang của phường:", "\nThe page of the ward:") + $"\n{links.To(words.Link(path))}" + Stop(token, words));
    }

    private static PaperWords In(string language) => new(language == "en");

    private static string List(IReadOnlyList<Issue> issues) => string.Join('\n', issues.Select(issue =>
        $"- {string.Concat(issue.Title.Where(letter => !char.IsControl(letter)))}{(issue.Address is { } address ? $", {string.Concat(address.Where(letter => !char.IsControl(letter)))}" : "")} ({issue.Reference})"));

    private string Stop(string token, PaperWords words) => words.Of("\n\nThôi nhận tin của phường này:\n", "\n\nNo more mails about this ward:\n") + StopUrl(token, words.Language);
}

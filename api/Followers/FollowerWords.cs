using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Data.Issues;

namespace GisPlatform.Api.Followers;

/// <summary>Subject and text of mails to followers, in their language.</summary>
/// <remarks>
/// A mail to an address that nobody has confirmed carries no words that a sender of reports could have chosen: else the platform
/// would carry anybody's message to anybody.
/// </remarks>
public sealed class FollowerWords(PublicLinks links)
{
    /// <summary>Of a page where the follower says yes, or stops.</summary>
    public string ConfirmUrl(string token, string language) => links.To($"/follow/confirm?token={token}{Lang(language)}");

    /// <summary>Likewise.</summary>
    public string StopUrl(string token, string language) => links.To($"/follow/stop?token={token}{Lang(language)}");

    /// <summary>Asks whether the address wants news of an issue.</summary>
    public (string Subject, string Text) Ask(string reference, string language, string token, bool isReporter)
    {
        var link = ConfirmUrl(token, language);
        if (language == "en")
        {
            return isReporter
                ? ($"[{reference}] Your report has arrived", $"Thank you for your report. Its reference is {reference}.\n\n"
                    + $"To get a mail whenever its status changes, open this link and press “Follow”:\n{link}\n\n"
                    + "If you have reported nothing, ignore this mail: no other will come.")
                : ($"[{reference}] Follow this issue?", $"Somebody, probably you, wants mail at this address whenever the status of issue {reference} changes.\n\n"
                    + $"If it was you, open this link and press “Follow”:\n{link}\n\n"
                    + "If not, ignore this mail: no other will come.");
        }

        return isReporter
            ? ($"[{reference}] Đã nhận phản ánh", $"Cảm ơn bạn đã phản ánh. Mã số của phản ánh là {reference}.\n\n"
                + $"Để nhận thư mỗi khi trạng thái thay đổi, hãy mở liên kết sau và bấm “Theo dõi”:\n{link}\n\n"
                + "Nếu bạn không gửi phản ánh nào, xin bỏ qua thư này: sẽ không có thư nào nữa.")
            : ($"[{reference}] Bạn muốn theo dõi vấn đề này?", $"Có người, có lẽ là bạn, muốn nhận thư ở địa chỉ này mỗi khi vấn đề {reference} thay đổi trạng thái.\n\n"
                + $"Nếu đúng là bạn, hãy mở liên kết sau và bấm “Theo dõi”:\n{link}\n\n"
                + "Nếu không phải, xin bỏ qua thư này: sẽ không có thư nào nữa.");
    }

    /// <summary>Tells who asks again that the address follows already.</summary>
    public (string Subject, string Text) AlreadyFollows(string reference, string language, string token) => language == "en"
        ? ($"[{reference}] You follow this issue", $"This address gets a mail whenever the status of issue {reference} changes. There is nothing more to do.\n\n{Stop(token, language)}")
        : ($"[{reference}] Bạn đang theo dõi vấn đề này", $"Địa chỉ này đã được nhận thư mỗi khi vấn đề {reference} thay đổi trạng thái. Bạn không cần làm gì thêm.\n\n{Stop(token, language)}");

    /// <summary>Tells of a new status. Of a private issue the reference and the status leave the house, and nothing else.</summary>
    public (string Subject, string Text) Moved(Issue issue, IssueEvent move, bool isPublic, string language, string token)
    {
        var status = StatusWords.Of(move.ToStatus, language);
        if (!isPublic)
        {
            return ($"[{issue.Reference}] {status}", (language == "en" ? $"New status of {issue.Reference}: {status}." : $"Trạng thái mới của {issue.Reference}: {status}.")
                + $"\n\n{Stop(token, language)}");
        }

        var title = string.Concat(issue.Title.Where(letter => !char.IsControl(letter)));
        var link = links.Issue(issue.Reference) + Lang(language);
        var note = move.Note is { } words ? $"\n\n{(language == "en" ? "Note" : "Lời nhắn")}: {words}" : "";
        return ($"[{issue.Reference}] {title}: {status}", language == "en"
            ? $"{title}\n{issue.Reference}\n\nNew status: {status}.{note}\n\nSee the issue:\n{link}\n\n{Stop(token, language)}"
            : $"{title}\n{issue.Reference}\n\nTrạng thái mới: {status}.{note}\n\nXem vấn đề:\n{link}\n\n{Stop(token, language)}");
    }

    private string Stop(string token, string language) => language == "en"
        ? $"No more mails about it:\n{StopUrl(token, language)}"
        : $"Thôi nhận thư về vấn đề này:\n{StopUrl(token, language)}";

    private static string Lang(string language) => language == "en" ? "&lang=en" : "";
}

using GisPlatform.Data.Issues;
using static GisPlatform.Data.Issues.IssueStatus;

namespace GisPlatform.Api.Issues;

/// <summary>Statuses in words, for mails and messages.</summary>
public static class StatusWords
{
    /// <summary>In the language asked for: <c>en</c>, else Vietnamese.</summary>
    public static string Of(IssueStatus status, string language) => language == "en" ? InEnglish(status) : InVietnamese(status);

    private static string InVietnamese(IssueStatus status) => status switch
    {
        Reported => "mới phản ánh",
        Accepted => "đã tiếp nhận",
        Scheduled => "đã lên lịch",
        InProgress => "đang làm",
        Done => "đã làm xong",
        Confirmed => "dân xác nhận",
        Rejected => "không tiếp nhận",
        Duplicate => "trùng lặp",
        _ => "mở lại",
    };

    private static string InEnglish(IssueStatus status) => status switch
    {
        Reported => "reported",
        Accepted => "accepted",
        Scheduled => "scheduled",
        InProgress => "in progress",
        Done => "done",
        Confirmed => "confirmed by residents",
        Rejected => "not taken on",
        Duplicate => "a duplicate",
        _ => "reopened",
    };
}

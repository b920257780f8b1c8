using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;

namespace GisPlatform.Api.Saturdays.Planning;

/// <summary>
/// What a plan does to the status of its issues. While it is a draft, entries of history are for staff only and no follower gets a mail; publishing
/// tells all of it.
/// </summary>
internal static class SiteMoves
{
    /// <summary>Puts an issue on the list. A report that nobody has answered yet is accepted by that; work that has begun goes on.</summary>
    /// <exception cref="Common.AppError">CONFLICT: its work is over, or it is not to be done.</exception>
    public static void Schedule(PlanAct act, Issue issue)
    {
        if (issue.Status == IssueStatus.Reported)
            act.Move(issue, IssueStatus.Accepted, null, isTold: true);
        if (issue.Status is not (IssueStatus.Scheduled or IssueStatus.InProgress))
            act.Move(issue, IssueStatus.Scheduled, act.IsShown ? Planned(act.Saturday) : null, act.IsShown);
    }

    /// <summary>Takes it off again.</summary>
    public static void Release(PlanAct act, Issue issue, string? note)
    {
        if (issue.Status == IssueStatus.Scheduled)
            act.Move(issue, IssueStatus.Accepted, act.IsShown ? note ?? $"Chưa làm vào thứ 7, {SaturdayWords.Day(act.Saturday.Date)}." : note, act.IsShown);
    }

    /// <summary>Tells the public what until now only staff knew: that it is on the list, and of which day.</summary>
    public static void Tell(PlanAct act, Issue issue)
    {
        if (issue.Status != IssueStatus.Scheduled)
            return;
        act.Move(issue, IssueStatus.Accepted, null, isTold: false);
        act.Move(issue, IssueStatus.Scheduled, Planned(act.Saturday), isTold: true);
    }

    /// <summary>Tells the public that the day is open again; for staff it stays on the list.</summary>
    public static void TakeBack(PlanAct act, Issue issue, string? note)
    {
        if (issue.Status != IssueStatus.Scheduled)
            return;
        act.Move(issue, IssueStatus.Accepted, note ?? $"Kế hoạch thứ 7, {SaturdayWords.Day(act.Saturday.Date)}, đang được xem lại.", isTold: true);
        act.Move(issue, IssueStatus.Scheduled, null, isTold: false);
    }

    /// <summary>Moves an issue where the outcome says.</summary>
    /// <returns>The entry of history; null: the status stays.</returns>
    public static IssueEvent? Outcome(PlanAct act, Issue issue, SiteStatus outcome, string? words) => (outcome, issue.Status) switch
    {
        (SiteStatus.Started, IssueStatus.Scheduled or IssueStatus.Accepted or IssueStatus.Reopened) => act.Move(issue, IssueStatus.InProgress, words, isTold: true),
        (SiteStatus.Done, IssueStatus.Done or IssueStatus.Confirmed) => null,
        (SiteStatus.Done, _) => act.Move(issue, IssueStatus.Done, words, isTold: true),
        (SiteStatus.NotDone, IssueStatus.Scheduled or IssueStatus.InProgress) => act.Move(issue, IssueStatus.Accepted, words, isTold: true),
        (SiteStatus.NotDone, IssueStatus.Done) => act.Move(issue, IssueStatus.Reopened, words, isTold: true),
        _ => null,
    };

    private static string Planned(Saturday saturday) => $"Lên lịch Ngày thứ 7 cùng dân, {SaturdayWords.Day(saturday.Date)}.";
}

using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using static GisPlatform.Data.Issues.IssueStatus;

namespace GisPlatform.Api.Issues;

/// <summary>Which status may follow which. Every change of status goes through here.</summary>
public static class IssueMoves
{
    private static readonly Dictionary<IssueStatus, IssueStatus[]> Allowed = new()
    {
        [Reported] = [Accepted, Rejected, Duplicate],
        [Accepted] = [Scheduled, InProgress, Done, Rejected, Duplicate],
        [Scheduled] = [Accepted, InProgress, Done],
        [InProgress] = [Accepted, Done],
        [Done] = [Confirmed, Reopened],
        [Confirmed] = [Reopened],
        [Reopened] = [Accepted, Scheduled, InProgress, Done, Rejected, Duplicate],
        [Rejected] = [Reopened],
        [Duplicate] = [Reopened],
    };

    /// <summary>Whether a status may follow another.</summary>
    public static bool IsAllowed(IssueStatus from, IssueStatus to) => Allowed[from].Contains(to);

    /// <summary>Moves an issue and writes its history. The caller holds the row and saves.</summary>
    /// <param name="issue">The issue, tracked.</param>
    /// <param name="to">Its next status.</param>
    /// <param name="role">In which role somebody acts.</param>
    /// <param name="note">Words to it.</param>
    /// <param name="at">When.</param>
    /// <param name="account">The account that acts, where one does.</param>
    /// <param name="clientKey">Hash of the key of the change, where it has one.</param>
    /// <param name="isInternal">Whether the public is not told yet.</param>
    /// <returns>The entry of history.</returns>
    /// <exception cref="AppError">CONFLICT: it stands where that move is not allowed.</exception>
    public static IssueEvent Move(
        Issue issue, IssueStatus to, ActorRole role, string? note, DateTimeOffset at, Guid? account = null, string? clientKey = null, bool isInternal = false)
    {
        if (!IsAllowed(issue.Status, to))
            throw Conflict(issue);
        var entry = new IssueEvent
        {
            At = at, Role = role, FromStatus = issue.Status, ToStatus = to, Note = note, AccountId = account, ClientKey = clientKey,
            IsInternal = isInternal,
        };
        issue.Events.Add(entry);
        issue.Status = to;
        issue.ResolvedAt = to switch
        {
            Done => at,
            Confirmed => issue.ResolvedAt,
            _ => null,
        };
        Touch(issue, at);
        return entry;
    }

    /// <summary>Marks an issue as changed.</summary>
    public static void Touch(Issue issue, DateTimeOffset at) => (issue.UpdatedAt, issue.Version) = (at, issue.Version + 1);

    /// <summary>The refusal that tells where an issue stands now.</summary>
    public static AppError Conflict(Issue issue)
    {
        var status = UpperSnakeCase.Instance.TranslateMemberName(issue.Status.ToString());
        return new AppError(ErrorCode.Conflict, null,
            $"{issue.Reference} đang ở trạng thái “{StatusWords.Of(issue.Status, "vi")}”, nên không làm được việc này. Hãy xem lại vấn đề.",
            $"{issue.Reference} is {status} now, so this cannot be done. Look at the issue again.");
    }
}

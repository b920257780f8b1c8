namespace GisPlatform.Data.Issues;

/// <summary>Where an issue stands. "Done" is the official's word, "confirmed" the residents'.</summary>
public enum IssueStatus
{
    /// <summary>Told by a resident, not yet looked at.</summary>
    Reported,

    /// <summary>Taken on by an official.</summary>
    Accepted,

    /// <summary>Put on a Saturday's list.</summary>
    Scheduled,

    /// <summary>Work has begun.</summary>
    InProgress,

    /// <summary>Mended, says the official.</summary>
    Done,

    /// <summary>Mended, say the residents.</summary>
    Confirmed,

    /// <summary>Not taken on, with a reason.</summary>
    Rejected,

    /// <summary>The same as another issue.</summary>
    Duplicate,

    /// <summary>Was done, but residents deny it.</summary>
    Reopened,
}

/// <summary>What the statuses mean together.</summary>
public static class IssueStatuses
{
    /// <summary>Statuses of issues that still want work. The column <c>is_open</c> says the same.</summary>
    public static readonly IReadOnlyList<IssueStatus> Open =
        [IssueStatus.Reported, IssueStatus.Accepted, IssueStatus.Scheduled, IssueStatus.InProgress, IssueStatus.Reopened];

    /// <summary>Statuses of issues whose work is over.</summary>
    public static readonly IReadOnlyList<IssueStatus> Resolved = [IssueStatus.Done, IssueStatus.Confirmed];
}

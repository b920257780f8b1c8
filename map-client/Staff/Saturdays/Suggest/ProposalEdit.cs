namespace GisPlatform.MapClient.Staff.Saturdays.Suggest;

/// <summary>What an official has fixed on a proposal: the next one is made around it, and taking over keeps it.</summary>
/// <param name="LockedIn">Ids of issues that stay, each with the crew that shall do it, or null for any.</param>
/// <param name="LockedOut">Ids of issues that go.</param>
public sealed record ProposalEdit(IReadOnlyDictionary<string, string?> LockedIn, IReadOnlySet<string> LockedOut)
{
    /// <summary>Nothing is fixed.</summary>
    public static ProposalEdit None { get; } = new(new Dictionary<string, string?>(), new HashSet<string>());

    /// <summary>How much is fixed.</summary>
    public int Count => LockedIn.Count + LockedOut.Count;

    /// <summary>The same with an issue that stays.</summary>
    public ProposalEdit Lock(string issue, string? crew) => new(new Dictionary<string, string?>(LockedIn) { [issue] = crew }, LockedOut.Where(other => other != issue).ToHashSet());

    /// <summary>The same with an issue that goes.</summary>
    public ProposalEdit Exclude(string issue) => new(Without(issue), LockedOut.Append(issue).ToHashSet());

    /// <summary>The same with an issue that is free again.</summary>
    public ProposalEdit Free(string issue) => new(Without(issue), LockedOut.Where(other => other != issue).ToHashSet());

    private Dictionary<string, string?> Without(string issue) => LockedIn.Where(one => one.Key != issue).ToDictionary();
}

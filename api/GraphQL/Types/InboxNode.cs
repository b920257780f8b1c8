using GisPlatform.Api.Issues.Resolving;
using GisPlatform.Data.Issues;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>A part of an inbox.</summary>
/// <param name="page">What was found.</param>
[Name("Inbox")]
public sealed class InboxNode(InboxPage page)
{
    /// <summary>The issues, those longest waiting first.</summary>
    public IEnumerable<InboxEntryNode> Entries => page.Entries.Select(entry => new InboxEntryNode(entry));

    /// <summary>How many there are in all.</summary>
    public int TotalCount => page.Count;

    /// <summary>How many of them are past their deadline.</summary>
    public int OverdueCount => page.Overdue;

    /// <summary>Cursor of the next part; null at the end.</summary>
    public string? Next => page.Next;
}

/// <summary>An issue that waits for an official.</summary>
/// <param name="entry">What was found.</param>
[Name("InboxEntry")]
public sealed class InboxEntryNode(InboxEntry entry)
{
    /// <summary>The issue, private ones included.</summary>
    public IssueNode Issue => new(entry.Issue);

    /// <summary>Who reported it, as far as told.</summary>
    public ReporterNode? Reporter => entry.Reporter is { } reporter ? new ReporterNode(reporter) : null;

    /// <summary>When it is to be answered: the category's days after the report.</summary>
    public DateTimeOffset DueAt => entry.DueAt;
}

/// <summary>Who reported an issue, as far as told.</summary>
/// <param name="reporter">The row.</param>
[Name("Reporter")]
public sealed class ReporterNode(IssueReporter reporter)
{
    /// <summary>Name.</summary>
    public string? Name => reporter.Name;

    /// <summary>Phone number.</summary>
    public string? Phone => reporter.Phone;

    /// <summary>E-mail address.</summary>
    public string? Email => reporter.Email;

    /// <summary>Language to write in: vi or en.</summary>
    public string Language => reporter.Language;
}

using System.Text.Json;
using GisPlatform.Api.Issues;
using GisPlatform.Data;
using GisPlatform.Data.Issues;

namespace GisPlatform.Api.Live;

/// <summary>What the public could know of an issue before a change (<c>issue_announce.sql</c>).</summary>
/// <param name="Status">Label of its status.</param>
/// <param name="Category">Code of its category.</param>
/// <param name="Severity">1 to 5.</param>
/// <param name="Part">Its ward part.</param>
internal sealed record IssueBefore(string Status, string Category, int Severity, int Part)
{
    /// <summary>
    /// Whether a filter may have let it through: by what the announcement carries, not by words, place or time. So LEFT is told once too
    /// often rather than once too seldom; whether an issue matches now is for the database's one definition to say.
    /// </summary>
    public bool MayHaveMatched(ResolvedFilter filter) =>
        filter.Parts?.Contains(Part) != false
        && filter.Filter.Category?.Contains(Category) != false
        && (filter.Filter.Status is null || (UpperSnakeCase.TryParse<IssueStatus>(Status, out var status) && filter.Filter.Status.Contains(status)))
        && !(Severity < filter.Filter.SeverityMin) && !(Severity > filter.Filter.SeverityMax);
}

/// <summary>The changes that one turn tells of, each issue once.</summary>
internal sealed class AnnouncedChanges
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly Dictionary<Guid, (bool IsNew, List<IssueBefore> Before)> _issues = [];

    /// <summary>The issues, whether each is new to the public, and what it was before.</summary>
    public IReadOnlyDictionary<Guid, (bool IsNew, List<IssueBefore> Before)> Issues => _issues;

    /// <summary>Whether more has changed than can be told one by one.</summary>
    public bool IsMany { get; private set; }

    /// <summary>Adds what the database announced; null: it may have announced more.</summary>
    public void Add(string? payload)
    {
        if (payload is null or "many")
        {
            IsMany = true;
            return;
        }

        foreach (var (id, was) in JsonSerializer.Deserialize<Item[]>(payload, Json)!)
        {
            var (isNew, before) = _issues.GetValueOrDefault(id, (false, []));
            if (was is not null)
                before.Add(was);
            _issues[id] = (isNew || was is null, before);
        }
    }

    private sealed record Item(Guid Id, IssueBefore? Was);
}

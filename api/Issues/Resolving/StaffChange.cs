using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Issues.Resolving;

/// <summary>What each change by staff says.</summary>
/// <param name="Id">The issue.</param>
/// <param name="Version">Its version as the official saw it: somebody else's change in between is not overwritten unseen.</param>
/// <param name="Key">Random UUID of this change: sending it again changes nothing more.</param>
/// <param name="Note">Words to it, 2,000 characters at most; they are public.</param>
public sealed record StaffChange(string Id, int Version, string Key, string? Note = null);

/// <summary>A change in the making: the issue, held, and who changes it.</summary>
/// <param name="Held">The issue.</param>
/// <param name="Actor">Who.</param>
/// <param name="Note">The words, cleaned.</param>
/// <param name="Key">Hash of the change's key.</param>
/// <param name="At">When.</param>
public sealed record StaffAct(HeldIssue Held, Actor Actor, string? Note, string Key, DateTimeOffset At)
{
    /// <summary>The issue, tracked.</summary>
    public Issue Issue => Held.Issue;

    /// <summary>Moves it to another status.</summary>
    /// <returns>The entry of history.</returns>
    /// <exception cref="AppError">CONFLICT: the table of moves does not allow it.</exception>
    public IssueEvent Move(IssueStatus to) => IssueMoves.Move(Issue, to, ActorRole.Official, Note, At, Actor.Account.Id, Key);

    /// <summary>Writes down what else has changed.</summary>
    /// <returns>The entry of history.</returns>
    public IssueEvent Record(IssueEventKind kind, string? from = null, string? to = null, bool isInternal = false)
    {
        var entry = new IssueEvent
        {
            At = At, Role = ActorRole.Official, Kind = kind, FromStatus = Issue.Status, ToStatus = Issue.Status, FromValue = from, ToValue = to,
            Note = Note, IsInternal = isInternal, AccountId = Actor.Account.Id, ClientKey = Key,
        };
        Issue.Events.Add(entry);
        IssueMoves.Touch(Issue, At);
        return entry;
    }

    /// <summary>Refuses a change that says nothing where words are needed.</summary>
    /// <exception cref="AppError">There are none.</exception>
    public void NeedNote()
    {
        if (Note is null)
            throw AppError.BadInput("note", "Hãy viết lý do; người dân sẽ đọc được.", "Give a reason; residents will read it.");
    }
}

/// <summary>The frame of all changes by staff: rights, a change that is sent twice, a version that is old, one transaction with the history.</summary>
public sealed class StaffChanges(IDbContextFactory<GisDbContext> database, CurrentActor actors, TimeProvider clock)
{
    /// <summary>Changes an issue.</summary>
    /// <param name="change">What is said.</param>
    /// <param name="act">What it does; it records at least one entry of history.</param>
    /// <param name="also">Another issue that takes part, to be held as well.</param>
    /// <exception cref="AppError">UNAUTHENTICATED; NOT_FOUND; FORBIDDEN outside one's ward or department; CONFLICT for an old version.</exception>
    public async Task<Issue> RunAsync(StaffChange change, Func<StaffAct, Task> act, CancellationToken cancellationToken, Guid? also = null)
    {
        var id = IssueId.Parse(change.Id, "id");
        var key = ClientKey.Hash(change.Key, "key");
        var note = TextInput.Clean(change.Note, "note", 2000, keepLines: true);
        var actor = await actors.RequireStaffAsync(cancellationToken);
        await using var held = await HeldIssue.TakeAsync(database, context => context.Issues.Where(issue => issue.Id == id).Select(issue => issue.Id), cancellationToken, also);
        actor.MustCover(held.Issue);
        var earlier = await held.Context.IssueEvents.AsNoTracking().FirstOrDefaultAsync(entry => entry.ClientKey == key, cancellationToken);
        if (earlier is not null)
            return earlier.IssueId == id ? held.Issue : throw AppError.BadInput("key", "'key' đã dùng cho vấn đề khác.", "'key' was used for another issue.");
        if (held.Issue.Version != change.Version)
            throw IssueMoves.Conflict(held.Issue);
        await act(new StaffAct(held, actor, note, key, clock.GetUtcNow()));
        await held.SaveAsync(cancellationToken);
        return held.Issue;
    }

    /// <summary>The same, for what needs not wait.</summary>
    public Task<Issue> RunAsync(StaffChange change, Action<StaffAct> act, CancellationToken cancellationToken) => RunAsync(change, made =>
    {
        act(made);
        return Task.CompletedTask;
    }, cancellationToken);
}

using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Staff.Inbox.Actions;
using Microsoft.JSInterop;

namespace GisPlatform.MapClient.Staff.Inbox;

// What is done with several issues at once.
public sealed partial class InboxPanel
{
    private Task AcceptAsync() => WaitAsync(InboxText.Accepting, Targets, new AcceptIssue(), new ActionInput());

    private async Task BeginReject()
    {
        (_rejecting, _merging) = (Targets, null);
        await Task.Yield();
        if (_keys is not null)
            await _keys.InvokeVoidAsync("focus", "#reason");
    }

    private void BeginMerge() => (_merging, _rejecting) = (Targets, null);

    private void Cancel()
    {
        (_rejecting, _merging) = (null, null);
        ShowMap();
    }

    private async Task RejectAsync(string reason)
    {
        var rejected = _rejecting!;
        _rejecting = null;
        await WaitAsync(InboxText.Rejecting, rejected, new RejectIssue(), new ActionInput { Note = reason });
    }

    private async Task MergeAsync((IReadOnlyList<StaffIssue> Duplicates, StaffIssue Original) merge)
    {
        _merging = null;
        ShowMap();
        await WaitAsync(InboxText.Merging.Fill("{0}", merge.Original.Reference), merge.Duplicates, new MergeIssue(), new ActionInput { Into = merge.Original.Id });
    }

    private async Task WaitAsync(string words, IReadOnlyList<StaffIssue> issues, StaffAction action, ActionInput input)
    {
        if (issues.Count == 0)
            return;
        var index = Shown.FindIndex(entry => entry.Issue.Id == issues[0].Id);
        _selected.Clear();
        foreach (var issue in issues)
            _problems.Remove(issue.Id);
        var what = issues.Count == 1 ? $"“{issues[0].Title}”" : InboxText.Issues.Fill(issues.Count);
        await _undo!.AddAsync(words.Fill(what), [.. issues.Select(issue => new WaitingChange(action, issue, input))]);
        // The row that had the focus is gone: the next one has it now.
        StateHasChanged();
        await FocusRowAsync(Math.Max(0, index));
    }

    private async Task WaitAndCloseAsync(WaitingChange change)
    {
        Navigation.NavigateTo((_view with { Issue = null }).Url);
        await WaitAsync(WordsOf(change), [change.Issue], change.Action, change.Input);
    }

    private Task RetryAsync(InboxEntry entry)
    {
        var change = _problems[entry.Issue.Id].Change;
        _problems.Remove(entry.Issue.Id);
        return WaitAsync(WordsOf(change), [entry.Issue], change.Action, change.Input);
    }

    private static string WordsOf(WaitingChange change) => change.Action switch
    {
        RejectIssue => InboxText.Rejecting,
        MergeIssue => InboxText.MergingOne,
        _ => InboxText.Accepting,
    };

    // What went well leaves the list; what was refused comes back, as it is now, with the words that were typed.
    private async Task AnsweredAsync(WaitingChange change, GraphQLException? refusal)
    {
        var id = change.Issue.Id;
        var at = _entries.FindIndex(entry => entry.Issue.Id == id);
        if (refusal is null)
        {
            if (at >= 0)
            {
                (_total, _overdue) = (_total - 1, _overdue - (_entries[at].DueAt < _now ? 1 : 0));
                _entries.RemoveAt(at);
            }

            Map.Refresh();
        }
        else
        {
            _problems[id] = new RowProblem(refusal.Text, change);
            if (at >= 0 && await ReadAgainAsync(change.Issue.Reference) is { } fresh)
                _entries[at] = _entries[at] with { Issue = fresh };
        }

        StateHasChanged();
    }

    private async Task<StaffIssue?> ReadAgainAsync(string reference)
    {
        try
        {
            return (await Api.QueryAsync("InboxIssue", StaffJson.Default.InboxIssue, new() { ["reference"] = reference, ["asOf"] = _place!.Place.DefaultWardsAsOf.Iso() })).Entry?.Issue;
        }
        catch (GraphQLException)
        {
            // The problem is told already; opening the issue reads it again.
            return null;
        }
    }
}

using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays.Actions;

/// <summary>
/// What an official has done to a plan, to undo and do again. Each is a request to the server, with the version that the official's own last change has left:
/// where somebody else has changed the same thing since, the server refuses, and nothing of theirs is undone.
/// </summary>
/// <param name="api">The API.</param>
/// <param name="date">The Saturday.</param>
/// <param name="read">Reads the plan anew, after each change and before the next one: nobody meets a change of their own.</param>
public sealed class PlanLedger(GraphQLClient api, DateOnly date, Func<Task> read)
{
    private readonly Stack<Entry> _done = [];
    private readonly Stack<Entry> _undone = [];
    // Versions that own changes have left, by what they changed.
    private readonly Dictionary<string, int?> _own = [];
    private Task _last = Task.CompletedTask;

    /// <summary>What would be undone; null: nothing.</summary>
    public string? ToUndo => _done.TryPeek(out var entry) ? entry.Words : null;

    /// <summary>What would be done again; null: nothing.</summary>
    public string? ToRedo => _undone.TryPeek(out var entry) ? entry.Words : null;

    /// <summary>What was refused, or has not arrived; null: nothing.</summary>
    public PlanProblem? Problem { get; private set; }

    /// <summary>Does something; one change after the other.</summary>
    /// <param name="action">What.</param>
    /// <param name="plan">Reads the plan before the eyes: now, and when its turn has come; then none where another day is being opened.</param>
    /// <returns>Whether it is done.</returns>
    public Task<bool> DoAsync(PlanAction action, Func<PlanView?> plan) => DoAsync(action, plan, isStill: false);

    private Task<bool> DoAsync(PlanAction action, Func<PlanView?> plan, bool isStill)
    {
        var asked = plan()!;
        return TurnAsync(async () =>
        {
            // Who has gone to another day meanwhile meant this one.
            var (before, seen) = plan() is { } now && now.Date == date ? (now, Seen(now)) : (asked, target => _own.GetValueOrDefault(target) ?? Seen(asked)(target));
            var entry = new Entry(action, [.. action.Forward(before).Select(one => isStill ? one with { Version = null } : one)], action.Back(before));
            return await SendAsync(entry, entry.Do, seen, () => { Done(entry); _undone.Clear(); });
        });
    }

    /// <summary>Takes back what was done last.</summary>
    public Task<bool> UndoAsync() => TurnAsync(() => !_done.TryPop(out var entry)
        ? Task.FromResult(false)
        : SendAsync(entry, [.. entry.Undo.Select(Anew)], _own.GetValueOrDefault, () => _undone.Push(entry), isUndo: true));

    /// <summary>Does again what was taken back last.</summary>
    public Task<bool> RedoAsync() => TurnAsync(() => !_undone.TryPop(out var entry)
        ? Task.FromResult(false)
        : SendAsync(entry, [.. entry.Do.Select(Anew)], _own.GetValueOrDefault, () => _done.Push(entry)));

    /// <summary>Tries again what was not done: what has not arrived as it was, what was refused on the plan as it is now.</summary>
    /// <param name="plan">The plan as it is now.</param>
    public Task<bool> RetryAsync(Func<PlanView?> plan) => Problem is not { } problem ? Task.FromResult(false)
        : problem.Rest is { } rest ? TurnAsync(() => SendAsync(problem.Entry, rest, problem.Seen, problem.Then, problem.IsUndo))
        : problem.IsUndo ? TurnAsync(() => SendAsync(problem.Entry, [.. problem.Entry.Undo.Select(Anew)], Seen(plan()!), problem.Then, isUndo: true))
        : DoAsync(problem.Entry.Action, plan, isStill: true);

    /// <summary>Leaves it.</summary>
    public void Leave() => Problem = null;

    private void Done(Entry entry)
    {
        if (entry.Undo.Count > 0)
            _done.Push(entry);
    }

    private static PlanOperation Anew(PlanOperation operation) => operation with { Key = Guid.NewGuid(), Version = null };

    private async Task<bool> TurnAsync(Func<Task<bool>> act)
    {
        var (before, turn) = (_last, new TaskCompletionSource());
        _last = turn.Task;
        await before;
        try
        {
            var isDone = await act();
            // What was refused is looked at anew, too: somebody else may have been faster.
            await read();
            return isDone;
        }
        finally
        {
            turn.SetResult();
        }
    }

    private static Func<string, int?> Seen(PlanView plan)
    {
        var versions = PlanVersions.Of(plan);
        return target => versions[target];
    }

    private async Task<bool> SendAsync(Entry entry, IReadOnlyList<PlanOperation> operations, Func<string, int?> seen, Action then, bool isUndo = false)
    {
        Problem = null;
        for (var n = 0; n < operations.Count; n++)
        {
            var (operation, target) = (operations[n], operations[n].Target);
            try
            {
                var variables = (JsonObject)operation.Variables.DeepClone();
                variables["change"] = new JsonObject { ["date"] = date.Iso(), ["key"] = $"{operation.Key}", ["version"] = operation.Version ?? seen(target) };
                var versions = (await api.QueryAsync(operation.Name, StaffJson.Default.PlanAnswer, variables)).Saturday;
                Remember(target, versions);
                // What one of several has changed, the next one sees so.
                var before = seen;
                seen = other => other == target || target == PlanOperation.Plan ? versions[other] : before(other);
            }
            catch (GraphQLException refusal)
            {
                // What has not arrived keeps its keys, so that it is done once.
                Problem = new(entry, refusal, refusal.Code is null ? [.. operations.Skip(n)] : null, seen, then, isUndo);
                return false;
            }
        }

        then();
        return true;
    }

    // The plan as a whole stays one's own only while nobody else changes any of it.
    private void Remember(string target, PlanVersions versions)
    {
        if (target == PlanOperation.Plan || _own.GetValueOrDefault(PlanOperation.Plan) + 1 == versions.Version)
            _own[PlanOperation.Plan] = versions.Version;
        _own[target] = versions[target];
    }

    internal sealed record Entry(PlanAction Action, IReadOnlyList<PlanOperation> Do, IReadOnlyList<PlanOperation> Undo)
    {
        public string Words => Action.Words;
    }
}

using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Staff.Saturdays.Actions;
using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays;

// What the official does to the plan.
public sealed partial class SaturdayPanel
{
    private string? _holiday;
    private string? _refusal;
    private Guid _openKey = Guid.NewGuid();

    private Task<bool> DoAsync(PlanAction action) => AfterAsync(_ledger!.DoAsync(action, () => _plan));

    private string? ToUndo => IsEdited ? SuggestText.UndoEdit : _ledger!.ToUndo is { } words ? SaturdayText.UndoOf.Fill(words) : null;

    private string? ToRedo => IsEditUndone ? SuggestText.RedoEdit : _ledger!.ToRedo is { } words ? SaturdayText.RedoOf.Fill(words) : null;

    private Task UndoAsync() => IsEdited ? UndoEdit() : AfterAsync(_ledger!.UndoAsync());

    private Task RedoAsync() => IsEditUndone ? RedoEdit() : AfterAsync(_ledger!.RedoAsync());

    private async Task RetryAsync()
    {
        var action = _ledger!.Problem is { IsUndo: false } problem ? problem.Action : null;
        if (await AfterAsync(_ledger.RetryAsync(() => _plan)) && action is PlanSites)
            TookOver();
    }

    private void LeaveProblem() => _ledger!.Leave();

    private async Task<bool> AfterAsync(Task<bool> change)
    {
        var isDone = await change;
        _map.Refresh();
        return isDone;
    }

    private Task DropAsync(DroppedSite dropped)
    {
        if (_plan is null)
            return Task.CompletedTask;
        var crew = _plan.CrewOf(dropped.Crew);
        if (Tab == SaturdayTab.Suggest)
        {
            if (crew is not null)
                EditProposal(_edit.Lock(dropped.Issue, crew.Crew.Id));
            return Task.CompletedTask;
        }

        if (_plan.SiteOf(dropped.Issue) is { } site)
        {
            var isThere = site.Crew?.Id == crew?.Crew.Id && (crew is null || site.Position == dropped.Position);
            return isThere ? Task.CompletedTask : DoAsync(new MoveSite(site.Issue, crew, dropped.Position));
        }

        return _proposals.FirstOrDefault(row => row.Issue.Id == dropped.Issue) is { } proposed ? DoAsync(new AddSite(proposed.Issue, crew, dropped.Position)) : Task.CompletedTask;
    }

    private async Task<string?> HolidayAsync(DateOnly date, CancellationToken cancellationToken) =>
        (await Api.QueryAsync("FindSeason", StaffJson.Default.FindSeason, new() { ["year"] = date.Year }, cancellationToken)).Season.Days.FirstOrDefault(day => day.Date == date)?.Holiday;

    private async Task OpenAsync(OpenSaturday input)
    {
        _refusal = null;
        try
        {
            await Api.QueryAsync("OpenSaturday", StaffJson.Default.PlanAnswer, input.Variables(_date!.Value, _openKey));
            _openKey = Guid.NewGuid();
        }
        catch (GraphQLException refusal)
        {
            _refusal = refusal.Text;
            if (refusal.Code != "CONFLICT")
                return;
        }

        // Open already: somebody else has begun, and their plan is shown.
        await ReloadAsync();
    }
}

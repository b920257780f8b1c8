using GisPlatform.MapClient.Staff.Saturdays.Actions;
using GisPlatform.MapClient.Staff.Saturdays.Suggest;

namespace GisPlatform.MapClient.Staff.Saturdays;

// What the platform proposes, and what the official fixes on it before taking it over.
public sealed partial class SaturdayPanel
{
    private readonly Stack<ProposalEdit> _edits = [];
    private readonly Stack<ProposalEdit> _undoneEdits = [];
    private ProposalSearch _search = default!;
    private ProposalEdit _edit = ProposalEdit.None;

    // The last that was done to the plan before the proposal was asked for.
    private long _askedAt;

    private Proposal? _proposal;

    // Put together anew only when something of it has changed.
    private Proposal? Proposal
    {
        get
        {
            if (_search.Best is not { } best || _plan is null)
                return null;
            if (_proposal is null || !ReferenceEquals(_proposal.Suggestion, best) || !ReferenceEquals(_proposal.Edit, _edit) || !ReferenceEquals(_proposal.Plan, _plan))
                _proposal = new Proposal(best, _edit, _plan);
            return _proposal;
        }
    }

    private bool IsProposalShown => Tab is SaturdayTab.Suggest or SaturdayTab.Fairness && Proposal is { Suggestion.IsPlan: true };

    private bool IsEdited => Tab == SaturdayTab.Suggest && _edits.Count > 0;

    private bool IsEditUndone => Tab == SaturdayTab.Suggest && _undoneEdits.Count > 0;

    // Told while there is a proposal to measure by. Ways are left as they were reckoned for it.
    private string? ValueInWords
    {
        get
        {
            if (Proposal is not { Suggestion.IsPlan: true } proposal || _plan is not { IsHeld: false })
                return null;
            if (IsProposalShown)
                return SuggestText.ValueOfProposal.Fill(proposal.Value.Grouped());
            var benefits = proposal.Suggestion.Sites.Select(site => (site.Issue.Id, site.Benefit.Total)).Concat(proposal.Suggestion.LeftOut.Select(row => (row.Issue.Id, row.Benefit.Total))).ToDictionary();
            var ways = proposal.Suggestion.Sites.Sum(site => site.Benefit.Total) - proposal.Suggestion.Value;
            var value = _plan.Sites.Sum(site => benefits.GetValueOrDefault(site.Issue.Id)) - ways;
            return value > 0 ? SuggestText.ValueOfPlan.Fill(value.Grouped(), Shell.Numbers.Say(Math.Max(0, Math.Round(100m * (proposal.Suggestion.Bound - value) / value, 1)))) : null;
        }
    }

    private IReadOnlyList<WardFairness> Shares => Proposal is { Suggestion.IsPlan: true } proposal ? proposal.Suggestion.Fairness.Wards : _plan?.Shares ?? [];

    // Public categories alone, as what wards had.
    private int PlannedIn(string ward) => (IsProposalShown ? Proposal!.Sites.Select(site => site.Issue) : _plan!.Sites.Select(site => site.Issue))
        .Count(issue => issue.Ward?.Code == ward && _desk!.CategoryOf(issue) is { IsPublic: true });

    private async Task SuggestAsync()
    {
        _askedAt = LastEntry(_plan!);
        await _search.BeginAsync(State.Suggest.ToInput(_date!.Value, _edit), _place!.Place.DefaultWardsAsOf);
    }

    private void OnFound()
    {
        Draw();
        StateHasChanged();
    }

    // What others have done since would be lost silently: the server compares, and what they did is shown.
    private async Task TakeOverAsync()
    {
        var proposal = Proposal!;
        var isAlone = _plan!.History.All(entry => entry.IsOwn || Number(entry) <= _askedAt);
        if (await DoAsync(new PlanSites(proposal, isAlone ? null : proposal.Suggestion.Version)))
            TookOver();
    }

    private void TookOver()
    {
        ForgetEdits();
        _session.Update(state => state with { Tab = SaturdayTab.Plan });
    }

    private async Task LeaveProposalAsync()
    {
        ForgetEdits();
        await _search.LeaveAsync();
    }

    private void EditProposal(ProposalEdit next)
    {
        _edits.Push(_edit);
        _undoneEdits.Clear();
        _edit = next;
        OnFound();
    }

    private Task UndoEdit()
    {
        _undoneEdits.Push(_edit);
        _edit = _edits.Pop();
        Draw();
        return Task.CompletedTask;
    }

    private Task RedoEdit()
    {
        _edits.Push(_edit);
        _edit = _undoneEdits.Pop();
        Draw();
        return Task.CompletedTask;
    }

    private void ForgetEdits()
    {
        _edit = ProposalEdit.None;
        _edits.Clear();
        _undoneEdits.Clear();
    }
}

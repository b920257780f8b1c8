using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Staff.Saturdays.Candidates;
using GisPlatform.MapClient.Staff.Saturdays.Plan;
using GisPlatform.MapClient.Staff.Saturdays.Suggest;
using Microsoft.JSInterop;

namespace GisPlatform.MapClient.Staff.Saturdays;

// What the map shows of the plan, and what a click on it changes.
public sealed partial class SaturdayPanel
{
    private MapPosition? _mapIsAt;
    private bool? _hasMap;
    private string? _drawn;
    private string? _shown;
    private bool _wantsFit;

    private async Task AttachAsync() => _hasMap = await _map.AttachAsync(happened => _ = InvokeAsync(() => OnMapEvent(happened)));

    private void Draw()
    {
        if (_place is null || _hasMap != true)
            return;
        var features = _desk is null ? PlanFeatures.Collection([]) : IsProposalShown ? ProposalFeatures.Of(Proposal!, _desk.Marks) : PlanFeatures.Of(_desk.Plan, _desk.Marks);
        if (features != _drawn)
            _map.SetPlan(_drawn = features);
        _map.Show(new SaturdayScene(
            _place.Place.DefaultWardsAsOf.Iso(), TileQuery, _desk is { IsToCome: true }, State.Chosen, _elsewhere is { Position: var (lon, lat) } ? [lon, lat] : null,
            _desk is null ? null : CandidatesPanel.WardOf(_desk), WardColours));
        if (!_wantsFit)
            return;
        _wantsFit = false;
        _map.Fit(uncover: false);
    }

    // Wards that stay well under their share, while that is looked at: the colours of FairnessPanel.razor.
    private Dictionary<string, string> WardColours => Tab != SaturdayTab.Fairness || _plan is null ? []
        : WardBalance.Of(Shares, PlannedIn).Where(row => row.IsShort).ToDictionary(row => row.Ward.Ward.Code, _ => "#f3c98b");

    // What the list of candidates shows, the map shows.
    private string TileQuery => IssueWhere.ToTileQuery(new MapState
    {
        Ward = _desk is null ? null : CandidatesPanel.WardOf(_desk), Statuses = FindCandidates.Statuses, Text = State.Text, Categories = _desk is null ? [] : CandidatesPanel.CategoriesOf(_desk),
    }, _place!.Place);

    private void OnMapEvent(SaturdayMapEvent happened)
    {
        switch (happened.Type)
        {
            case "issue":
                _session.Update(state => state with { Chosen = state.Chosen == happened.Reference ? null : happened.Reference, Tab = state.Tab == SaturdayTab.Season ? SaturdayTab.Plan : state.Tab });
                break;
            case "nothing":
                _session.Update(state => state with { Chosen = null });
                break;
            case "moved":
                var isFirst = _mapIsAt is null;
                _mapIsAt = new MapPosition(happened.Zoom, happened.Lat, happened.Lon);
                if (!isFirst)
                    _session.Update(state => state with { Position = _mapIsAt }, replace: true);
                break;
        }
    }

    // What is opened on the map comes into view in the list, and takes the focus there.
    private async Task ShowChosenAsync()
    {
        if (_keys is null || _plan is null || State.Chosen == _shown)
            return;
        _shown = State.Chosen;
        if (_shown is not null)
            await _keys.InvokeVoidAsync("focus", $"[data-reference='{_shown}']");
    }
}

using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Staff.Saturdays.Candidates;
using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays;

// What might be on the plan.
public sealed partial class SaturdayPanel
{
    private IReadOnlyList<ProposedIssue> _proposals = [];
    private HashSet<string> _proposed = [];

    // The issue that is open and neither on the plan nor on its shortlist: chosen on the map.
    private PlanIssue? _elsewhere;

    private async Task LoadShortlistAsync(PlanView plan, string asOf, CancellationToken cancellationToken)
    {
        _proposals = (await Api.QueryAsync("FindShortlist", StaffJson.Default.FindShortlist, new() { ["date"] = plan.Date.Iso(), ["asOf"] = asOf }, cancellationToken)).Proposals;
        _proposed = [.. _proposals.Select(row => row.Issue.Id)];
    }

    private Task ProposeAsync(PlanIssue issue) => ChangeShortlistAsync("ProposeForDay", issue);

    private Task WithdrawAsync(PlanIssue issue) => ChangeShortlistAsync("WithdrawProposal", issue);

    private async Task ChangeShortlistAsync(string operation, PlanIssue issue)
    {
        try
        {
            var variables = new JsonObject { ["date"] = _date!.Value.Iso(), ["issues"] = new JsonArray(issue.Id) };
            if (operation == "WithdrawProposal")
                await Api.QueryAsync(operation, StaffJson.Default.WithdrawProposal, variables);
            else
                await Api.QueryAsync(operation, StaffJson.Default.ProposeForDay, variables);
            await ReloadAsync();
        }
        catch (GraphQLException error)
        {
            _failure = error;
        }
    }

    private async Task LookElsewhereAsync()
    {
        if (_plan is null || State.Chosen is not { } reference || _plan.Sites.Any(site => site.Issue.Reference == reference) || _proposals.Any(row => row.Issue.Reference == reference)
            || (Tab == SaturdayTab.Suggest && Proposal?.Suggestion is { } found && (found.Sites.Any(site => site.Issue.Reference == reference) || found.LeftOut.Any(row => row.Issue.Reference == reference))))
        {
            _elsewhere = null;
            return;
        }

        if (_elsewhere?.Reference == reference)
            return;
        try
        {
            var answer = await Api.QueryAsync("FindCandidate", StaffJson.Default.FindCandidate, new() { ["reference"] = reference, ["asOf"] = _place!.Place.DefaultWardsAsOf.Iso() });
            _elsewhere = State.Chosen == reference ? answer.Entry?.Issue ?? answer.Issue : _elsewhere;
        }
        catch (GraphQLException error)
        {
            _failure = error;
        }
    }
}

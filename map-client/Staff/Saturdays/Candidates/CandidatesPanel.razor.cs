using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Staff.Accounts;
using GisPlatform.MapClient.Staff.Saturdays.Plan;
using Microsoft.AspNetCore.Components;

namespace GisPlatform.MapClient.Staff.Saturdays.Candidates;

/// <summary>Issues that may be chosen, the gravest first; private ones for those whose work they are; those that are locked out.</summary>
public sealed partial class CandidatesPanel
{
    private const int PartSize = 40;
    private readonly Latest _asking = new();
    private readonly List<PlanIssue> _issues = [];
    private IReadOnlyList<PlanIssue> _private = [];
    private GraphQLException? _failure;
    private string? _next;
    private string? _asked;
    private int _total;
    private bool _isLoading;

    /// <summary>What the parts of the page share.</summary>
    [Parameter, EditorRequired]
    public required PlanContext Desk { get; set; }

    /// <summary>Ids of the issues on the shortlist.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlySet<string> Proposed { get; set; }

    /// <summary>An issue that was chosen on the map.</summary>
    [Parameter]
    public PlanIssue? Elsewhere { get; set; }

    /// <summary>Puts an issue on the shortlist.</summary>
    [Parameter]
    public EventCallback<PlanIssue> OnPropose { get; set; }

    /// <summary>Takes it off.</summary>
    [Parameter]
    public EventCallback<PlanIssue> OnWithdraw { get; set; }

    /// <summary>What stands below the row that is open.</summary>
    [Parameter]
    public RenderFragment<PlanIssue> Inside { get; set; } = _ => _ => { };

    private SaturdayState State => Desk.Session.State;

    /// <summary>What the list holds, and the map beside it.</summary>
    /// <param name="desk">What the parts of the page share.</param>
    public static JsonObject Where(PlanContext desk)
    {
        var where = new JsonObject { ["asOf"] = desk.Place.Place.DefaultWardsAsOf.Iso(), ["status"] = Words(FindCandidates.Statuses) };
        if (WardOf(desk) is { } ward)
            where["ward"] = new JsonArray(ward);
        if (CategoriesOf(desk) is { Count: > 0 } categories)
            where["category"] = Words(categories);
        if (desk.Session.State.Text is { } text)
            where["text"] = text;
        return where;
    }

    /// <summary>Code of the ward that is looked in; null: all. Those of an official's own ward alone are the official's to plan.</summary>
    public static string? WardOf(PlanContext desk) => desk.Me is { Role: Roles.Official, Ward: { } own } ? own : desk.Session.State.Ward;

    /// <summary>Categories that are looked for; none: all. Those of a department alone are its work.</summary>
    public static IReadOnlyList<string> CategoriesOf(PlanContext desk) => desk.Session.State.Category is { } category ? [category]
        : desk.Me.Role == Roles.Official ? [.. desk.Me.Categories.Where(code => desk.Place.Place.Category(code) is { IsPublic: true })] : [];

    /// <inheritdoc />
    public void Dispose() => _asking.Dispose();

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        // Another view, or a plan that has changed: what was chosen is no candidate any more, what was taken off is one again.
        var wanted = $"{Where(Desk).ToJsonString()} {string.Join(',', Desk.Plan.Sites.Select(site => site.Issue.Id).Order(StringComparer.Ordinal))}";
        if (wanted == _asked)
            return;
        _asked = wanted;
        await ReadAsync();
    }

    private Task ReadAsync() => LoadAsync(Math.Max(PartSize, Math.Min(_issues.Count, 200)), null);

    private Task MoreAsync() => LoadAsync(PartSize, _next);

    private async Task LoadAsync(int first, string? after)
    {
        var cancellationToken = _asking.Begin();
        (_isLoading, _failure) = (true, null);
        try
        {
            var asOf = Desk.Place.Place.DefaultWardsAsOf.Iso();
            var page = (await Api.QueryAsync("FindCandidates", StaffJson.Default.FindCandidates,
                new() { ["where"] = Where(Desk), ["first"] = first, ["after"] = after, ["asOf"] = asOf }, cancellationToken)).Issues;
            if (after is null)
            {
                var entries = (await Api.QueryAsync("FindPrivateCandidates", StaffJson.Default.FindPrivateCandidates,
                    new() { ["status"] = Words(FindCandidates.Statuses), ["asOf"] = asOf }, cancellationToken)).Inbox.Entries;
                _private = [.. entries.Select(entry => entry.Issue)];
                _issues.Clear();
            }

            _issues.AddRange(page.Nodes.Where(issue => _issues.All(known => known.Id != issue.Id)));
            (_total, _next) = (page.TotalCount, page.PageInfo.HasNextPage ? page.PageInfo.EndCursor : null);
        }
        catch (GraphQLException error)
        {
            _failure = error;
        }
        catch (OperationCanceledException)
        {
            // The view has moved on.
            return;
        }

        _isLoading = false;
    }

    private void Update(Func<SaturdayState, SaturdayState> change) => Desk.Session.Update(change, replace: true);

    private static string? Word(object? typed) => string.IsNullOrWhiteSpace((string?)typed) ? null : ((string)typed).Trim();

    private static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);
}

using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Staff.Inbox.Actions;
using GisPlatform.MapClient.Staff.Places;
using Microsoft.AspNetCore.Components;

namespace GisPlatform.MapClient.Staff.Inbox;

/// <summary>Says of which issue others are duplicates: of several chosen ones one is the original; for a single one, the original is looked for.</summary>
public sealed partial class MergePanel
{
    private readonly Latest _loading = new();
    private ElementReference _heading;
    private StaffIssue? _original;
    private List<StaffIssue>? _candidates;
    private string _reference = "";
    private string? _refusal;

    /// <summary>The place.</summary>
    [Parameter, EditorRequired]
    public required StaffPlace Place { get; set; }

    /// <summary>The issues to merge.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<StaffIssue> Issues { get; set; }

    /// <summary>Told which issues are compared, for the map to show them.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<StaffIssue>> OnShow { get; set; }

    /// <summary>Told what to merge.</summary>
    [Parameter]
    public EventCallback<(IReadOnlyList<StaffIssue> Duplicates, StaffIssue Original)> OnMerge { get; set; }

    /// <summary>Told that nothing shall be merged.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    private bool IsSingle => Issues.Count == 1;

    private List<StaffIssue> Columns => [.. Issues, .. _original is null || Issues.Any(issue => issue.Id == _original.Id) ? Array.Empty<StaffIssue>() : [_original]];

    /// <inheritdoc />
    public void Dispose() => _loading.Dispose();

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (!IsSingle)
        {
            // The one that has been there longest is most often the original.
            await ChooseAsync(Issues.MinBy(issue => issue.ReportedAt)!);
            return;
        }

        try
        {
            var (issue, cancellationToken) = (Issues[0], _loading.Begin());
            var found = await Api.QueryAsync("OriginalCandidates", StaffJson.Default.OriginalCandidates, new()
            {
                ["point"] = new System.Text.Json.Nodes.JsonObject { ["lon"] = issue.Position.Lon, ["lat"] = issue.Position.Lat },
                ["category"] = issue.Category.Code, ["text"] = issue.Title, ["asOf"] = Place.Place.DefaultWardsAsOf.Iso(),
            }, cancellationToken);
            _candidates = [.. found.SimilarIssues.Select(similar => similar.Issue).Where(similar => similar.Id != issue.Id)];
        }
        catch (GraphQLException error)
        {
            _refusal = error.Text;
        }
        catch (OperationCanceledException)
        {
            // Closed meanwhile.
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await _heading.FocusAsync();
    }

    private async Task ChooseAsync(StaffIssue original)
    {
        _original = original;
        await OnShow.InvokeAsync(Columns);
    }

    private async Task FindAsync()
    {
        _refusal = null;
        if (string.IsNullOrWhiteSpace(_reference))
            return;
        try
        {
            var found = (await Api.QueryAsync("InboxIssue", StaffJson.Default.InboxIssue,
                new() { ["reference"] = _reference.Trim(), ["asOf"] = Place.Place.DefaultWardsAsOf.Iso() }, _loading.Begin())).Entry?.Issue;
            if (found is null)
                _refusal = InboxText.NotYours.Fill(_reference.Trim());
            else
                await ChooseAsync(found);
        }
        catch (GraphQLException error)
        {
            _refusal = error.Text;
        }
        catch (OperationCanceledException)
        {
            // Another one is looked for.
        }
    }

    // What the API would refuse, said before it is sent.
    private string? Refused() => _original is null ? null
        : IsSingle && _original.Id == Issues[0].Id ? InboxText.MergeSelf
        : _original.Status is "DONE" or "CONFIRMED" or "REJECTED" or "DUPLICATE" ? InboxText.MergeClosed.Fill(_original.Reference)
        : Issues.Any(issue => IsPublic(issue) != IsPublic(_original)) ? InboxText.MergePrivate
        : Issues.FirstOrDefault(issue => issue.Id != _original.Id && !new MergeIssue().IsFor(issue.Status)) is { } wrong ? InboxText.MergeNotNow.Fill(wrong.Reference)
        : null;

    private bool IsPublic(StaffIssue issue) => Place.Place.Category(issue.Category.Code) is not { IsPublic: false };
}

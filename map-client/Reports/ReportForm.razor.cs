using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Map;
using Microsoft.AspNetCore.Components;

namespace GisPlatform.MapClient.Reports;

/// <summary>The form of a report: where, what, in which words. What is written stays on the device until it has arrived.</summary>
public sealed partial class ReportForm
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    private readonly Latest _looking = new();
    private ElementReference _heading;
    private ReportContext? _context;
    private ReportIssuePayload? _sent;
    private string? _sentKey;
    private string? _sentEmail;
    private string? _refusal;
    private string? _lookedFor;
    private LonLat _spot;
    private bool _isSending;
    private bool _isWaiting;
    private bool _wantsFocus = true;

    /// <summary>The place.</summary>
    [Parameter, EditorRequired]
    public required PlaceInfo Place { get; set; }

    /// <summary>A date of the ward map shown.</summary>
    [Parameter, EditorRequired]
    public required DateOnly AsOf { get; set; }

    private ReportDraft Draft => Report.Draft;

    /// <inheritdoc />
    public void Dispose()
    {
        Report.Changed -= OnChanged;
        Outbox.Changed -= Refresh;
        _looking.Dispose();
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Report.Changed += OnChanged;
        Outbox.Changed += Refresh;
        OnChanged();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_wantsFocus || _isSending || _sent is not null || _isWaiting)
            return;
        _wantsFocus = false;
        await _heading.FocusAsync(preventScroll: true);
    }

    // A line of a category that takes points only is its first point.
    private Task ChooseAsync(CategoryInfo category) => Report.UpdateAsync(draft =>
        draft.As(category.GeometryKinds.Contains(draft.Kind) ? draft.Kind : "POINT") with { Category = category.Code });

    private void Refresh() => _ = InvokeAsync(StateHasChanged);

    private void OnChanged() => _ = InvokeAsync(async () =>
    {
        StateHasChanged();
        await LookAsync();
        StateHasChanged();
    });

    // The ward of the place, and open issues that the report may repeat.
    private async Task LookAsync()
    {
        if (Draft.Points.Count == 0)
        {
            (_context, _lookedFor) = (null, null);
            return;
        }

        // Of a line or an area, a corner in the middle: the issue will be filed by a point within.
        var spot = Draft.Points[Draft.Points.Count / 2];
        if (spot != _spot)
            (_spot, _context) = (spot, null);
        var variables = new JsonObject
        {
            ["point"] = new JsonObject { ["lon"] = spot.Lon, ["lat"] = spot.Lat }, ["asOf"] = AsOf.Iso(),
            ["category"] = Draft.Category, ["text"] = $"{Draft.Title} {Draft.Description}".Trim(),
        };
        if (_lookedFor == variables.ToJsonString())
            return;
        var cancellationToken = _looking.Begin();
        try
        {
            await Task.Delay(Pause, cancellationToken);
            _context = await Api.QueryAsync("ReportContext", ClientJson.Default.ReportContext, variables, cancellationToken);
            _lookedFor = variables.ToJsonString();
        }
        catch (GraphQLException)
        {
            // Without a network the ward is not named, and the report can be written all the same.
        }
        catch (OperationCanceledException)
        {
            // A newer place or word is being looked for.
        }
    }

    private async Task SendAsync()
    {
        string?[] missing =
        [
            Draft.IsPlaced ? null : ReportText.MissingPlace, Draft.Category is null ? ReportText.MissingCategory : null,
            string.IsNullOrWhiteSpace(Draft.Title) ? ReportText.MissingTitle : null,
        ];
        if (missing.Any(part => part is not null))
        {
            _refusal = ReportText.Missing.Fill(string.Join(", ", missing.OfType<string>()));
            return;
        }

        (_isSending, _refusal) = (true, null);
        // From here on the report is the outbox's; what is written next is another one.
        var draft = await Outbox.KeepAsync(Draft);
        await Report.ClearAsync();
        try
        {
            (_sentKey, _sentEmail) = (draft.Key.ToString(), draft.Email);
            _sent = await Outbox.SendAsync(draft, AsOf);
            _isWaiting = _sent is null;
        }
        catch (GraphQLException error)
        {
            _refusal = error.Message;
            await Report.UpdateAsync(_ => draft);
        }
        finally
        {
            _isSending = false;
        }
    }

    private async Task ItIsAsync(SimilarIssueInfo issue)
    {
        try
        {
            await Api.QueryAsync("ConfirmIssue", ClientJson.Default.ConfirmIssue, new() { ["id"] = issue.Id, ["voter"] = await Mine.VoterAsync() });
            await Report.DiscardAsync();
            Session.Update(state => state with { Report = false, Issue = issue.Reference });
        }
        catch (GraphQLException error)
        {
            _refusal = error.Text;
        }
    }

    private void Another() => (_sent, _isWaiting, _wantsFocus) = (null, false, true);
}

using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Live;
using GisPlatform.MapClient.Staff.Places;
using Microsoft.AspNetCore.Components;

namespace GisPlatform.MapClient.Staff.Inbox.Content;

/// <summary>Photos that wait to be public, and what somebody flagged: looked at and decided on one by one.</summary>
public sealed partial class WaitingContentPanel
{
    private readonly Latest _loading = new();
    private WaitingParts? _content;
    private GraphQLException? _error;
    private string? _refusal;
    private string? _said;
    private bool _isBusy;

    /// <summary>The place.</summary>
    [Parameter, EditorRequired]
    public required StaffPlace Place { get; set; }

    /// <summary>Told how much waits.</summary>
    [Parameter]
    public EventCallback<WaitingCounts> OnCounted { get; set; }

    /// <inheritdoc />
    public void Dispose()
    {
        Live.Changed -= OnLive;
        _loading.Dispose();
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync()
    {
        Live.Changed += OnLive;
        return LoadAsync();
    }

    private void OnLive(LiveChanges changes) => _ = InvokeAsync(async () =>
    {
        await LoadAsync();
        StateHasChanged();
    });

    private async Task LoadAsync()
    {
        _error = null;
        try
        {
            _content = (await Api.QueryAsync("WaitingContent", StaffJson.Default.WaitingContent,
                new() { ["asOf"] = Place.Place.DefaultWardsAsOf.Iso() }, _loading.Begin())).Content;
            await OnCounted.InvokeAsync(new WaitingCounts(_content.PhotoCount, _content.TextCount));
        }
        catch (GraphQLException error)
        {
            _error = error;
        }
        catch (OperationCanceledException)
        {
            // A later reading is under way.
        }
    }

    private Task ApproveAsync(WaitingPhoto waiting) => DecideAsync("ApprovePhoto", Of(waiting), InboxText.PhotoApproved);

    private Task HideAsync(WaitingPhoto waiting) => DecideAsync("HidePhoto", Of(waiting), InboxText.PhotoHidden);

    private Task SettleAsync(FlaggedText text) => DecideAsync("SettleFlags", new() { ["id"] = text.Issue.Id }, InboxText.TextSettled);

    private async Task DecideAsync(string operation, JsonObject variables, string said)
    {
        (_isBusy, _refusal, _said) = (true, null, null);
        try
        {
            await Api.QueryAsync(operation, StaffJson.Default.StaffAnswer, variables);
            _said = said;
        }
        catch (GraphQLException refusal)
        {
            _refusal = refusal.Text;
        }

        await LoadAsync();
        _isBusy = false;
    }

    private static JsonObject Of(WaitingPhoto waiting) => new() { ["id"] = waiting.Photo.Id, ["seen"] = waiting.Photo.Status };

    private string WhereOf(ContentIssue issue) =>
        string.Join(" · ", new[] { issue.Reference, Place.Place.Category(issue.Category.Code)?.Name, issue.Ward?.Name }.OfType<string>());
}

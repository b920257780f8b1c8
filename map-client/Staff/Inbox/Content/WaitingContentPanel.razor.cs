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

    private async Task DecideAsync(ContentDecision decision)
    {
        (_isBusy, _refusal, _said) = (true, null, null);
        try
        {
            await Api.QueryAsync(decision.Operation, StaffJson.Default.StaffAnswer, decision.Variables);
            _said = decision.Said;
        }
        catch (GraphQLException refusal)
        {
            _refusal = refusal.Text;
        }

        await LoadAsync();
        _isBusy = false;
    }

    private string WhereOf(ContentIssue issue) =>
        string.Join(" · ", new[] { issue.Reference, Place.Place.Category(issue.Category.Code)?.Name, issue.Ward?.Name }.OfType<string>());
}

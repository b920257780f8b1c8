using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Issues;
using Microsoft.AspNetCore.Components;

namespace GisPlatform.MapClient.Reports;

/// <summary>What a resident can say of an issue: me too, it is fixed, it is not; and the reporter: I take it back.</summary>
public sealed partial class IssueVoice
{
    private string? _key;
    private string? _said;
    private string? _saidOf;
    private bool _isSending;

    /// <summary>The issue.</summary>
    [Parameter, EditorRequired]
    public required IssueInfo Issue { get; set; }

    /// <summary>Told when the issue has changed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (_saidOf == Issue.Reference)
            return;
        (_said, _saidOf) = (null, Issue.Reference);
        _key = await Mine.KeyOfAsync(Issue.Reference);
    }

    private async Task SayAsync<T>(string operation, JsonTypeInfo<T> shape) where T : class =>
        await SendAsync(operation, shape, new() { ["id"] = Issue.Id, ["voter"] = await Mine.VoterAsync() });

    private Task WithdrawAsync() => SendAsync("WithdrawIssue", ClientJson.Default.WithdrawIssue, new() { ["key"] = _key });

    private async Task SendAsync<T>(string operation, JsonTypeInfo<T> shape, JsonObject variables) where T : class
    {
        _isSending = true;
        try
        {
            await Api.QueryAsync(operation, shape, variables);
            _said = ReportText.Thanks;
        }
        catch (GraphQLException error)
        {
            _said = error.Text;
        }

        _isSending = false;
        Map.Refresh();
        await OnChanged.InvokeAsync();
    }
}

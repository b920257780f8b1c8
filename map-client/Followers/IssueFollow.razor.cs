using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Issues;
using Microsoft.AspNetCore.Components;

namespace GisPlatform.MapClient.Followers;

/// <summary>"Tell me by e-mail what becomes of it."</summary>
public sealed partial class IssueFollow
{
    private string? _email;
    private string? _said;
    private string? _saidOf;
    private bool _isSending;
    private bool _isRefused;

    /// <summary>The issue.</summary>
    [Parameter, EditorRequired]
    public required IssueInfo Issue { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        // Read again, the card of the same issue keeps what was said.
        if (_saidOf != Issue.Id)
            (_said, _saidOf, _isRefused) = (null, Issue.Id, false);
    }

    private async Task SendAsync()
    {
        if (_isSending)
            return;
        _isSending = true;
        try
        {
            var payload = (await Api.QueryAsync("FollowIssue", ClientJson.Default.FollowIssue,
                new() { ["id"] = Issue.Id, ["email"] = _email ?? "", ["language"] = Languages.Code, ["proof"] = await Proofs.GetAsync() })).Payload;
            (_said, _isRefused) = (IssueText.FollowAsked.Fill(_email?.Trim()) + (payload.MailIsLocal ? " " + ShellText.MailIsLocal : ""), false);
        }
        catch (GraphQLException error)
        {
            (_said, _isRefused) = (error.Text, true);
        }

        _isSending = false;
    }
}

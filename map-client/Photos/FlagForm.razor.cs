using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;
using Microsoft.AspNetCore.Components;

namespace GisPlatform.MapClient.Photos;

/// <summary>"This should not be seen": of an issue's text, or of one of its photos.</summary>
public sealed partial class FlagForm
{
    private readonly string _group = $"flag-{Guid.NewGuid():N}";
    private string _reason = "OFFENSIVE";
    private string _words = "";
    private string? _failure;
    private bool _isSending;
    private bool _isSaid;

    /// <summary>Id of the issue.</summary>
    [Parameter, EditorRequired]
    public required string Issue { get; set; }

    /// <summary>Id of the photo; null: the text.</summary>
    [Parameter]
    public string? Photo { get; set; }

    /// <summary>Told when it has been said.</summary>
    [Parameter]
    public EventCallback OnFlagged { get; set; }

    private async Task SendAsync()
    {
        (_isSending, _failure) = (true, null);
        try
        {
            await Api.QueryAsync("FlagContent", ClientJson.Default.FlagContent, new()
            {
                ["input"] = new JsonObject
                {
                    ["issue"] = Issue, ["photo"] = Photo, ["reason"] = _reason, ["device"] = await Mine.VoterAsync(),
                    ["words"] = string.IsNullOrWhiteSpace(_words) ? null : _words.Trim(),
                    ["proof"] = await Proofs.GetAsync(CancellationToken.None),
                },
            });
            _isSaid = true;
            await OnFlagged.InvokeAsync();
        }
        catch (GraphQLException error)
        {
            _failure = error.Text;
        }

        _isSending = false;
    }
}

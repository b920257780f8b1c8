using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;
using Microsoft.AspNetCore.Components.Routing;

namespace GisPlatform.MapClient.Staff.Accounts;

/// <summary>A forgotten password: asks for a mail with a link, and takes the new password where that link leads.</summary>
public sealed partial class ResetPage
{
    private string _email = "";
    private string _password = "";
    private string? _code;
    private string? _refusal;
    private bool _isBusy;
    private bool _isAsked;
    private bool _isDone;
    private bool _mailIsLocal;

    /// <inheritdoc />
    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        TakeCode();
        Navigation.LocationChanged += OnLocationChanged;
    }

    // The link of the mail, opened where this page is open already.
    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        if (new Uri(change.Location) is not { Fragment.Length: > 0 })
            return;
        TakeCode();
        _isAsked = false;
        StateHasChanged();
    }

    private void TakeCode()
    {
        var secret = QueryWords.Parse(new Uri(Navigation.Uri).Fragment.TrimStart('#'));
        (_email, _code) = (secret["email"] ?? "", secret["code"]);
        // The code is as good as the password: it does not stay in the address, nor in the browser's history.
        if (_code is not null)
            Navigation.NavigateTo(PageUrl.To("reset"), replace: true);
    }

    private async Task SendAsync()
    {
        if (_isBusy)
            return;
        (_isBusy, _refusal) = (true, null);
        try
        {
            if (_code is null)
                await AskAsync();
            else
                await SaveAsync(_code);
        }
        catch (AccountException error)
        {
            _refusal = error.Text;
        }
        catch (GraphQLException error)
        {
            _refusal = error.Text;
        }

        _isBusy = false;
    }

    private async Task AskAsync()
    {
        await new AccountClient(Http).SendAsync("forgotPassword", new JsonObject { ["email"] = _email.Trim() });
        _mailIsLocal = (await Api.QueryAsync("SignedIn", StaffJson.Default.SignedIn)).Place.MailIsLocal;
        _isAsked = true;
    }

    private async Task SaveAsync(string code)
    {
        await new AccountClient(Http).SendAsync("resetPassword", new JsonObject { ["email"] = _email.Trim(), ["resetCode"] = code, ["newPassword"] = _password });
        _isDone = true;
    }
}

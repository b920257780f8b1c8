using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components.Routing;

namespace GisPlatform.MapClient.Staff.Accounts;

/// <summary>Makes an account for whoever has a one-time link: the first administrator's, that the server prints, or an invitation.</summary>
public sealed partial class SetupPage
{
    private string? _token;
    private string _name = "";
    private string _email = "";
    private string _password = "";
    private string? _refusal;
    private bool _isBusy;

    /// <inheritdoc />
    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        TakeToken();
        Navigation.LocationChanged += OnLocationChanged;
    }

    // A link that is opened where this page is open already.
    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        if (new Uri(change.Location) is not { Fragment.Length: > 0 })
            return;
        TakeToken();
        StateHasChanged();
    }

    private void TakeToken()
    {
        _token = QueryWords.Parse(new Uri(Navigation.Uri).Fragment.TrimStart('#'))["token"];
        // It gives whoever has it the rights of somebody else: it does not stay in the address, nor in the browser's history.
        if (_token is not null)
            Navigation.NavigateTo(PageUrl.To("setup"), replace: true);
    }

    private async Task SendAsync()
    {
        if (_isBusy)
            return;
        (_isBusy, _refusal) = (true, null);
        try
        {
            var body = new JsonObject { ["token"] = _token, ["name"] = _name.Trim(), ["email"] = _email.Trim(), ["password"] = _password };
            await new AccountClient(Http).SendAsync("setup", body);
            // Signing in is the first try of the password; the account page asks for the second factor then.
            Navigation.NavigateTo(PageUrl.To("signin", $"back={Uri.EscapeDataString(PageUrl.To("account"))}"), forceLoad: true, replace: true);
        }
        catch (AccountException error)
        {
            (_refusal, _isBusy) = (error.Text, false);
        }
    }
}

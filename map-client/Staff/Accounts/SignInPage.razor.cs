using System.Text.Json.Nodes;
using GisPlatform.MapClient.Staff.OnSite;

namespace GisPlatform.MapClient.Staff.Accounts;

/// <summary>Signs somebody in, and goes back to where they were.</summary>
public sealed partial class SignInPage
{
    private IReadOnlyList<SignInProvider> _providers = [];
    private string _email = "";
    private string _password = "";
    private string _code = "";
    private string? _refusal;
    private bool _needsCode;
    private bool _usesRecovery;
    private bool _isBusy;

    private AccountClient Accounts => new(Http);

    // An address of this site alone: a link must not lead elsewhere after the password was given here.
    private string Back =>
        QueryWords.Parse(new Uri(Navigation.Uri).Query)["back"] is ['/', not ('/' or '\\'), ..] and var back ? back : PageUrl.To("");

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        // Where a provider's sign-in came to nothing, it ends here.
        _refusal = QueryWords.Parse(new Uri(Navigation.Uri).Query)["failed"] switch
        {
            null => null,
            "locked" => AccountText.LockedOut,
            "email" => AccountText.ExternalNoEmail,
            _ => AccountText.ExternalFailed,
        };
        try
        {
            _providers = await Accounts.GetAsync("providers", StaffJson.Default.IReadOnlyListSignInProvider);
        }
        catch (AccountException)
        {
            // The form tells, once it is sent, what is wrong with the network.
        }
    }

    private async Task SignInAsync()
    {
        if (_isBusy)
            return;
        (_isBusy, _refusal) = (true, null);
        try
        {
            var body = new JsonObject { ["email"] = _email.Trim(), ["password"] = _password };
            if (_needsCode)
                body[_usesRecovery ? "twoFactorRecoveryCode" : "twoFactorCode"] = Compact(_code);
            await Accounts.SendAsync("login?useCookies=true", body);
            // On a phone that many share, whatever lay open before is not for whoever comes now.
            await OnSiteStore.SeenAsync(Store, null);
            Navigation.NavigateTo(Back, forceLoad: true, replace: true);
        }
        catch (AccountException error) when (error.Reason == AccountProblem.RequiresTwoFactor && !_needsCode)
        {
            (_needsCode, _isBusy) = (true, false);
        }
        catch (AccountException error)
        {
            (_refusal, _isBusy) = (error.Text, false);
        }
    }

    private void SwitchCode() => (_usesRecovery, _code, _refusal) = (!_usesRecovery, "", null);

    private string ExternalUrl(SignInProvider provider) => $"/account/external/{Uri.EscapeDataString(provider.Name)}?returnUrl={Uri.EscapeDataString(Back)}";

    // Codes are shown in groups, and copied so.
    private static string Compact(string code) => code.Replace(" ", "", StringComparison.Ordinal).Trim();
}

/// <summary>Somebody else who can tell who people are (OpenID Connect).</summary>
/// <param name="Name">Name in addresses.</param>
/// <param name="DisplayName">Name for people.</param>
public sealed record SignInProvider(string Name, string DisplayName);

using System.Text.Json.Nodes;
using System.Web;

namespace GisPlatform.MapClient.Staff.Accounts;

/// <summary>Signs somebody in, and goes back to where they were.</summary>
public sealed partial class SignInPage
{
    private string _email = "";
    private string _password = "";
    private string _code = "";
    private string? _refusal;
    private bool _needsCode;
    private bool _usesRecovery;
    private bool _isBusy;

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
            await new AccountClient(Http).SendAsync("login?useCookies=true", body);
            Navigation.NavigateTo(Back(), forceLoad: true, replace: true);
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

    // An address of this site alone: a link must not lead elsewhere after the password was given here.
    private string Back()
    {
        var back = HttpUtility.ParseQueryString(new Uri(Navigation.Uri).Query)["back"];
        return back is ['/', not ('/' or '\\'), ..] ? back : PageUrl.To("");
    }

    // Codes are shown in groups, and copied so.
    private static string Compact(string code) => code.Replace(" ", "", StringComparison.Ordinal).Trim();
}

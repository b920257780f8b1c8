using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace GisPlatform.MapClient.Staff.Accounts;

/// <summary>Sets up a second factor (time-based one-time codes, RFC 6238), and what helps when the phone is lost.</summary>
public sealed partial class SecondFactor
{
    private TwoFactorInfo? _setup;
    private IReadOnlyList<string>? _newCodes;
    private int? _codesLeft;
    private string _code = "";
    private string? _refusal;
    private bool _isBusy;

    /// <summary>Who is signed in.</summary>
    [Parameter, EditorRequired]
    public required MeInfo Me { get; set; }

    /// <summary>Told after it was turned on or off.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (Me.SecondFactor)
            await AskAsync([], answer => _codesLeft = answer.RecoveryCodesLeft);
    }

    private Task BeginAsync() => AskAsync([], answer => _setup = answer);

    private Task EnableAsync() => AskAsync(
        new JsonObject { ["enable"] = true, ["twoFactorCode"] = _code.Replace(" ", "", StringComparison.Ordinal) },
        answer => (_newCodes, _setup, _code) = (answer.RecoveryCodes ?? [], null, ""));

    private Task RenewCodesAsync() => AskAsync(new JsonObject { ["resetRecoveryCodes"] = true }, answer => _newCodes = answer.RecoveryCodes);

    // The old phone's codes end here, and the new one's begin.
    private Task StartOverAsync() => AskAsync(new JsonObject { ["resetSharedKey"] = true }, answer => _setup = answer);

    private async Task FinishAsync()
    {
        (_codesLeft, _newCodes) = (_newCodes!.Count, null);
        await OnChanged.InvokeAsync();
    }

    private async Task AskAsync(JsonObject body, Action<TwoFactorInfo> take)
    {
        if (_isBusy)
            return;
        (_isBusy, _refusal) = (true, null);
        try
        {
            take(await new AccountClient(Http).SendAsync("manage/2fa", body, StaffJson.Default.TwoFactorInfo));
        }
        catch (AccountException error)
        {
            _refusal = error.Text;
        }

        _isBusy = false;
    }

    // What authenticator apps read: https://github.com/google/google-authenticator/wiki/Key-Uri-Format
    private string Address(string key)
    {
        var issuer = Uri.EscapeDataString(ShellText.Programme);
        return $"otpauth://totp/{issuer}:{Uri.EscapeDataString(Me.Email)}?secret={key}&issuer={issuer}&digits=6";
    }

    private static string Grouped(string key) => string.Join(' ', key.Chunk(4).Select(four => new string(four)));
}

/// <summary>What the API tells of a second factor.</summary>
/// <param name="SharedKey">The key that the app and the server share, in base 32.</param>
/// <param name="RecoveryCodesLeft">How many recovery codes are unused.</param>
/// <param name="RecoveryCodes">New ones: shown this once.</param>
/// <param name="IsTwoFactorEnabled">Whether it is on.</param>
public sealed record TwoFactorInfo(string SharedKey, int RecoveryCodesLeft, IReadOnlyList<string>? RecoveryCodes, bool IsTwoFactorEnabled);

using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Staff.Places;

namespace GisPlatform.MapClient.Staff.Accounts;

/// <summary>An administrator's list of the accounts of staff: invites, gives rights, locks.</summary>
public sealed partial class AccountsPage
{
    private StaffPlace? _place;
    private IReadOnlyList<AccountInfo>? _accounts;
    private GraphQLException? _error;
    private string _email = "";
    private (string Email, string Link)? _invited;
    private int _invitation;
    private string? _changing;
    private bool _isInviting;
    private string? _inviteRefusal;
    private string? _rightsRefusal;
    private string? _refusal;

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        _error = null;
        try
        {
            _place ??= await StaffPlace.LoadAsync(Api);
            await ReadAsync();
        }
        catch (GraphQLException error)
        {
            _error = error;
        }
    }

    private async Task ReadAsync() => _accounts = (await Api.QueryAsync("AccountList", StaffJson.Default.AccountList)).Accounts;

    private string Scope(AccountInfo account) => string.Join(" · ", new[]
    {
        account.Role != Roles.Official ? null : account.Ward is { } ward ? _place!.NameOfWard(ward) : AccountText.AllWards,
        account.Department,
        account.Categories.Count == 0 ? null : string.Join(", ", account.Categories.Select(code => _place!.Place.Category(code)?.Name ?? code)),
    }.OfType<string>());

    private void Open(AccountInfo account) => (_changing, _rightsRefusal) = (_changing == account.Id ? null : account.Id, null);

    private async Task InviteAsync(AccountRights rights)
    {
        (_inviteRefusal, _invited) = (null, null);
        try
        {
            var email = _email.Trim();
            var answer = await Api.QueryAsync("InviteAccount", StaffJson.Default.InviteAccount, new() { ["email"] = email, ["rights"] = rights.ToInput() });
            (_invited, _email) = ((email, answer.Link), "");
            _invitation++;
        }
        catch (GraphQLException error)
        {
            _inviteRefusal = error.Text;
        }
    }

    private async Task SaveAsync(AccountInfo account, AccountRights rights)
    {
        _rightsRefusal = null;
        try
        {
            await Api.QueryAsync("SetAccountRights", StaffJson.Default.SetAccountRights, new() { ["id"] = account.Id, ["rights"] = rights.ToInput() });
            _changing = null;
            await ReadAsync();
        }
        catch (GraphQLException error)
        {
            _rightsRefusal = error.Text;
        }
    }

    private async Task LockAsync(AccountInfo account)
    {
        _refusal = null;
        try
        {
            await Api.QueryAsync("LockAccount", StaffJson.Default.LockAccount, new() { ["id"] = account.Id, ["isLocked"] = !account.IsLocked });
            await ReadAsync();
        }
        catch (GraphQLException error)
        {
            _refusal = error.Text;
        }
    }
}

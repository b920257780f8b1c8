using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Staff.Accounts;
using GisPlatform.MapClient.Staff.OnSite;
using Microsoft.AspNetCore.Components;

namespace GisPlatform.MapClient.Staff.Shell;

/// <summary>Finds out who is there before a page for them is shown.</summary>
public sealed partial class StaffPage
{
    private MeInfo? _me;
    private MePlace? _place;
    private GraphQLException? _error;

    /// <summary>The page.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment<StaffContext> ChildContent { get; set; }

    /// <summary>Roles that may see it.</summary>
    [Parameter]
    public IReadOnlyList<string> Rights { get; set; } = Roles.Everybody;

    /// <summary>Whether it is open to staff who still have to set up their second factor.</summary>
    [Parameter]
    public bool IsForSetup { get; set; }

    /// <summary>Who was there last, for a page that works without a network; asked where the API cannot be reached.</summary>
    [Parameter]
    public Func<Task<StaffContext?>>? Kept { get; set; }

    /// <summary>Told once it is known who is there.</summary>
    [Parameter]
    public EventCallback<StaffContext> OnSignedIn { get; set; }

    /// <summary>Asks again who is there: something about them has changed.</summary>
    public async Task LoadAsync()
    {
        _error = null;
        try
        {
            var answer = await Api.QueryAsync("SignedIn", StaffJson.Default.SignedIn);
            await OnSiteStore.SeenAsync(Store, answer.Account?.Id);
            if (answer.Account is null)
                Go(PageUrl.To("signin", $"back={Uri.EscapeDataString(new Uri(Navigation.Uri).PathAndQuery)}"));
            else if (answer.Account.NeedsSecondFactor && !IsForSetup)
                Go(PageUrl.To("account"));
            else
            {
                (_me, _place) = (answer.Account, answer.Place);
                await OnSignedIn.InvokeAsync(new StaffContext(_me, _place));
            }
        }
        catch (GraphQLException error)
        {
            if (Kept is not null && await Kept() is { } kept)
                (_me, _place) = kept;
            else
                _error = error;
        }

        StateHasChanged();
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => LoadAsync();

    private void Go(string address) => Navigation.NavigateTo(address, forceLoad: true, replace: true);
}

/// <summary>What every page for signed-in people knows.</summary>
/// <param name="Me">Who is signed in.</param>
/// <param name="Place">The place.</param>
public sealed record StaffContext(MeInfo Me, MePlace Place);

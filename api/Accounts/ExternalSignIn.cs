using System.Security.Claims;
using GisPlatform.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace GisPlatform.Api.Accounts;

/// <summary>Ends a sign-in at an OpenID Connect provider: who has no account yet becomes a resident.</summary>
public sealed class ExternalSignIn(SignInManager<Account> signIn, UserManager<Account> accounts)
{
    /// <summary>Signs in whom the provider has named.</summary>
    /// <param name="returnUrl">Where to go then; only addresses of this site.</param>
    /// <returns>A redirect.</returns>
    public async Task<IResult> RunAsync(string? returnUrl)
    {
        if (await signIn.GetExternalLoginInfoAsync() is not { } login)
            return Failed("external");
        var result = await signIn.ExternalLoginSignInAsync(login.LoginProvider, login.ProviderKey, isPersistent: false, bypassTwoFactor: true);
        if (result.IsLockedOut)
            return Failed("locked");
        if (!result.Succeeded)
        {
            if (await FindOrMakeAsync(login) is not { } account)
                return Failed("email");
            // An account that is locked stays so, whichever way one comes.
            if (await accounts.IsLockedOutAsync(account))
                return Failed("locked");
            await signIn.SignInAsync(account, isPersistent: false, login.LoginProvider);
        }

        return Results.LocalRedirect(IsLocal(returnUrl) ? returnUrl! : "/");
    }

    // An address joins a provider's account to one of ours only where the provider says that it has checked it.
    private async Task<Account?> FindOrMakeAsync(ExternalLoginInfo login)
    {
        // Under the one name from the token, under the other from the provider's page of the user.
        var email = login.Principal.FindFirstValue(ClaimTypes.Email) ?? login.Principal.FindFirstValue("email");
        if (email is null || !bool.TryParse(login.Principal.FindFirstValue("email_verified"), out var isVerified) || !isVerified)
            return null;
        var account = await accounts.FindByEmailAsync(email);
        if (account is null)
        {
            account = new Account
            {
                UserName = email, Email = email, EmailConfirmed = true,
                Name = login.Principal.FindFirstValue("name") ?? "",
            };
            if (!(await accounts.CreateAsync(account)).Succeeded)
                return null;
        }

        if (!account.EmailConfirmed)
        {
            // Somebody registered this address without owning it: their password must not open what the owner now uses.
            await accounts.RemovePasswordAsync(account);
            account.EmailConfirmed = true;
        }

        return (await accounts.AddLoginAsync(account, login)).Succeeded ? account : null;
    }

    private static IResult Failed(string why) => Results.LocalRedirect($"/signin?failed={why}");

    private static bool IsLocal(string? url) => url is ['/', ..] and not ['/', '/' or '\\', ..];
}

/// <summary>The endpoints and schemes of it.</summary>
internal static class ExternalSignInEndpoints
{
    public static AuthenticationBuilder AddProvider(this AuthenticationBuilder authentication, OpenIdConnectProvider provider) =>
        authentication.AddOpenIdConnect(provider.Name, provider.DisplayName, options =>
        {
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.Authority = provider.Authority!.ToString();
            // A provider on this machine, for trying it out, need not have a certificate.
            options.RequireHttpsMetadata = !provider.Authority.IsLoopback;
            options.ClientId = provider.ClientId;
            options.ClientSecret = provider.ClientSecret;
            options.ResponseType = "code";
            options.Scope.Add("email");
            options.GetClaimsFromUserInfoEndpoint = true;
            options.ClaimActions.Add(new Microsoft.AspNetCore.Authentication.OAuth.Claims.JsonKeyClaimAction("email_verified", ClaimValueTypes.Boolean, "email_verified"));
            options.CallbackPath = $"/account/external/{provider.Name}/callback";
        });

    public static void MapExternalSignIn(this IEndpointRouteBuilder accounts)
    {
        accounts.MapGet("/providers", async (SignInManager<Account> signIn) =>
            (await signIn.GetExternalAuthenticationSchemesAsync()).Select(scheme => new { scheme.Name, scheme.DisplayName }));
        accounts.MapGet("/external/{name}", async (string name, string? returnUrl, SignInManager<Account> signIn) =>
            (await signIn.GetExternalAuthenticationSchemesAsync()).Any(scheme => scheme.Name == name)
                ? Results.Challenge(signIn.ConfigureExternalAuthenticationProperties(
                    name, $"/account/external/done?returnUrl={Uri.EscapeDataString(returnUrl ?? "/")}"), [name])
                : Results.NotFound());
        accounts.MapGet("/external/done", (ExternalSignIn useCase, string? returnUrl) => useCase.RunAsync(returnUrl));
    }
}

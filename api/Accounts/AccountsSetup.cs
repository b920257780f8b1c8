using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Accounts;

/// <summary>Signing in: ASP.NET Core Identity with a cookie for the client and bearer tokens for programs.</summary>
internal static class AccountsSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccountOptions>().BindConfiguration("Accounts").ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<GisDbContext>>().CreateDbContext());
        // In the database, so that a restart signs nobody out and several servers accept each other's cookies.
        services.AddDataProtection().SetApplicationName("gis-platform").PersistKeysToDbContext<GisDbContext>();
        services.AddIdentityApiEndpoints<Account>(options =>
        {
            options.User.RequireUniqueEmail = true;
            options.SignIn.RequireConfirmedEmail = true;
            // Length is what counts (NIST SP 800-63B, 5.1.1.2).
            (options.Password.RequiredLength, options.Password.RequiredUniqueChars) = (10, 5);
            options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
            (options.Lockout.MaxFailedAccessAttempts, options.Lockout.DefaultLockoutTimeSpan) = (5, TimeSpan.FromMinutes(15));
        }).AddEntityFrameworkStores<GisDbContext>().AddErrorDescriber<IdentityWords>();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "gis-session";
            // No other site can send it along, so no other site can change anything.
            cookie.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddAuthorization();
        foreach (var provider in configuration.GetSection("Accounts:OpenIdConnect").Get<OpenIdConnectProvider[]>() ?? [])
            services.AddAuthentication().AddProvider(provider);
        services.AddSingleton<AccountMails>().AddSingleton<IEmailSender<Account>>(provider => provider.GetRequiredService<AccountMails>());
        services.AddSingleton<CurrentActor>().AddSingleton<FindAccounts>().AddSingleton<InviteAccount>().AddSingleton<SetAccountRights>()
            .AddSingleton<LockAccount>().AddScoped<SetUpAccount>().AddScoped<ExternalSignIn>();
        return services;
    }

    // A new second factor or password ends every session; that of whoever has just set it goes on.
    private static async Task StaySignedInAsync(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.Path.StartsWithSegments("/account/manage")
            || http.User.Identity?.AuthenticationType != IdentityConstants.ApplicationScheme)
            return;
        var signIn = http.RequestServices.GetRequiredService<SignInManager<Account>>();
        if (await signIn.UserManager.GetUserAsync(http.User) is { } account)
            await signIn.RefreshSignInAsync(account);
    }

    /// <summary>Maps <c>/account</c>.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var accounts = app.MapGroup("/account").AddEndpointFilter(async (context, next) =>
        {
            if (HttpMethods.IsPost(context.HttpContext.Request.Method))
                context.HttpContext.RequestServices.GetRequiredService<SenderLimit>().Count(ClientAddress.Of(context.HttpContext));
            var result = await next(context);
            await StaySignedInAsync(context.HttpContext);
            return result;
        });
        accounts.MapIdentityApi<Account>();
        accounts.MapPost("/logout", (SignInManager<Account> signIn) => signIn.SignOutAsync());
        accounts.MapPost("/setup", (SetUpAccount useCase, SetUpAccountInput input, CancellationToken cancellationToken) => useCase.RunAsync(input, cancellationToken));
        accounts.MapExternalSignIn();
    }
}

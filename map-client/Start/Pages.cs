using System.Diagnostics.CodeAnalysis;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Staff.Accounts;
using GisPlatform.MapClient.Staff.Categories;
using GisPlatform.MapClient.Staff.Crews;
using GisPlatform.MapClient.Staff.Planner;
using GisPlatform.MapClient.Staff.Inbox;
using GisPlatform.MapClient.Staff.OnSite;
using GisPlatform.MapClient.Staff.Murals;
using GisPlatform.MapClient.Staff.Saturdays;
using Microsoft.AspNetCore.Components.WebAssembly.Services;

namespace GisPlatform.MapClient.Start;

/// <summary>Which page an address has, by the first segment of its path, and which part of the program has the page.</summary>
internal static class Pages
{
    private static readonly Dictionary<string, (string? Part, Func<Type> Component)> All = new()
    {
        [""] = (null, () => Of<MapPage>()),
        // A lazy part may be named only within a function that runs once the part is there.
        ["signin"] = Staff(() => Of<SignInPage>()),
        ["planner"] = Staff(() => Of<PlannerPage>()),
        ["inbox"] = Staff(() => Of<InboxPage>()),
        ["onsite"] = Staff(() => Of<OnSitePage>()),
        ["saturday"] = Staff(() => Of<SaturdayPage>()),
        [MuralsView.Page] = Staff(() => Of<MuralsPage>()),
        ["account"] = Staff(() => Of<AccountPage>()),
        ["accounts"] = Staff(() => Of<AccountsPage>()),
        ["categories"] = Staff(() => Of<CategoriesPage>()),
        ["crews"] = Staff(() => Of<CrewsPage>()),
        ["reset"] = Staff(() => Of<ResetPage>()),
        ["setup"] = Staff(() => Of<SetupPage>()),
    };

    /// <summary>The pages that there are.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>The component of a page, once its part is there.</summary>
    public static async Task<Type> OpenAsync(string name, LazyAssemblyLoader loader)
    {
        var (part, component) = All[name];
        if (part is not null)
            await loader.LoadAssembliesAsync([part]);
        return component();
    }

    // A page is made by its type alone: trimming is told to leave it whole.
    private static Type Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TPage>() => typeof(TPage);

    private static (string?, Func<Type>) Staff(Func<Type> component) => ("GisPlatform.MapClient.Staff.wasm", component);
}

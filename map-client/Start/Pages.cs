using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Staff.Accounts;
using GisPlatform.MapClient.Staff.Categories;
using GisPlatform.MapClient.Staff.Crews;
using GisPlatform.MapClient.Staff.Planner;
using GisPlatform.MapClient.Staff.Inbox;
using GisPlatform.MapClient.Staff.OnSite;
using GisPlatform.MapClient.Staff.Saturdays;
using Microsoft.AspNetCore.Components.WebAssembly.Services;

namespace GisPlatform.MapClient.Start;

/// <summary>Which page an address has, by the first segment of its path, and which part of the program has the page.</summary>
internal static class Pages
{
    private static readonly Dictionary<string, (string? Part, Func<Type> Component)> All = new()
    {
        [""] = (null, () => typeof(MapPage)),
        // A lazy part may be named only within a function that runs once the part is there.
        ["signin"] = Staff(() => typeof(SignInPage)),
        ["planner"] = Staff(() => typeof(PlannerPage)),
        ["inbox"] = Staff(() => typeof(InboxPage)),
        ["onsite"] = Staff(() => typeof(OnSitePage)),
        ["saturday"] = Staff(() => typeof(SaturdayPage)),
        ["account"] = Staff(() => typeof(AccountPage)),
        ["accounts"] = Staff(() => typeof(AccountsPage)),
        ["categories"] = Staff(() => typeof(CategoriesPage)),
        ["crews"] = Staff(() => typeof(CrewsPage)),
        ["reset"] = Staff(() => typeof(ResetPage)),
        ["setup"] = Staff(() => typeof(SetupPage)),
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

    private static (string?, Func<Type>) Staff(Func<Type> component) => ("GisPlatform.MapClient.Staff.wasm", component);
}

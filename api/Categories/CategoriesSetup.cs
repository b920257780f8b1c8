namespace GisPlatform.Api.Categories;

/// <summary>What issues may be about.</summary>
internal static class CategoriesSetup
{
    public static IServiceCollection AddGisCategories(this IServiceCollection services) => services.AddSingleton<AddCategory>().AddSingleton<EditCategory>();
}

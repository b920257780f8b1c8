namespace GisPlatform.MapClient.Staff.Categories;

/// <summary>Answer of <c>EditCategory.graphql</c>.</summary>
/// <param name="Category">The category as it is now.</param>
public sealed record EditCategory(CategoryDetails Category);

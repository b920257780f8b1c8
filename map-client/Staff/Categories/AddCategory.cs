namespace GisPlatform.MapClient.Staff.Categories;

/// <summary>Answer of <c>AddCategory.graphql</c>.</summary>
/// <param name="Category">The new category.</param>
public sealed record AddCategory(CategoryDetails Category);

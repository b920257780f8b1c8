using GisPlatform.Api.Categories;
using GisPlatform.Api.GraphQL.Inputs;
using GisPlatform.Api.GraphQL.Rights;
using GisPlatform.Api.GraphQL.Types;
using GraphQL;

namespace GisPlatform.Api.GraphQL;

// What issues may be about.
public sealed partial class Mutation
{
    /// <summary>Adds a category: what residents may report from then on.</summary>
    /// <param name="code">Code in capitals; it stays.</param>
    /// <param name="category">What it is.</param>
    [Allow(Audience.Admins)]
    public static async Task<CategoryNode> AddCategory(
        [FromServices] AddCategory useCase, [Id] string code, CategoryInput category, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(code, category.ToDetails(), cancellationToken));

    /// <summary>Changes a category. One that becomes private takes its issues out of every public view at once.</summary>
    /// <param name="code">Which.</param>
    /// <param name="version">Its version as it was seen; when somebody else has changed it since then, this is refused with CONFLICT.</param>
    /// <param name="category">What it is from then on.</param>
    [Allow(Audience.Admins)]
    public static async Task<CategoryNode> EditCategory(
        [FromServices] EditCategory useCase, [Id] string code, int version, CategoryInput category, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(code, version, category.ToDetails(), cancellationToken));
}

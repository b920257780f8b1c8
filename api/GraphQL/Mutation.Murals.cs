using System.Globalization;
using GisPlatform.Api.GraphQL.Inputs;
using GisPlatform.Api.GraphQL.Rights;
using GisPlatform.Api.GraphQL.Types;
using GisPlatform.Api.Murals;
using GisPlatform.Api.Murals.Keeping;
using GisPlatform.Api.Murals.Suggesting;
using GisPlatform.Data.Murals;
using GraphQL;

namespace GisPlatform.Api.GraphQL;

// Paintings on walls. Staff change those of their ward; a change of something that somebody else has changed since it was seen is refused with CONFLICT.
public sealed partial class Mutation
{
    /// <summary>Adds a mural; or makes one of a done issue about a wall, whose place and photos of the work done it takes over.</summary>
    /// <param name="key">A random UUID, made for this change: sending it again adds nothing more.</param>
    /// <param name="mural">What it is; without a geometry it lies where the issue lies.</param>
    /// <param name="issue">The issue that it came of, of category MURAL_WALL and done.</param>
    /// <param name="photos">Photos, 6 at most.</param>
    [Allow(Audience.Staff)]
    public static async Task<MuralNode> AddMural(
        [FromServices] AddMural useCase, [Id] string key, MuralInput mural, CancellationToken cancellationToken, [Id] string? issue = null,
        IReadOnlyList<MuralPhotoInput>? photos = null) =>
        new(await useCase.RunAsync(mural.ToData(), issue, MuralPhotoInput.ToPhotos(photos), key, cancellationToken));

    /// <summary>Changes what is said of a mural, or its place.</summary>
    /// <param name="id">Which.</param>
    /// <param name="version">Its version as it was seen.</param>
    /// <param name="mural">What it is from then on; without a geometry it stays where it is.</param>
    [Allow(Audience.Staff)]
    public static async Task<MuralNode> EditMural(
        [FromServices] EditMural useCase, [Id] string id, int version, MuralInput mural, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(id, version, mural.ToData(), cancellationToken));

    /// <summary>Says what is left of a mural.</summary>
    /// <param name="id">Which.</param>
    /// <param name="version">Its version as it was seen.</param>
    /// <param name="status">How it is.</param>
    [Allow(Audience.Staff)]
    public static async Task<MuralNode> SetMuralStatus(
        [FromServices] SetMuralStatus useCase, [Id] string id, int version, MuralStatus status, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(id, version, status, cancellationToken));

    /// <summary>Adds photos to a mural; those that it has already change nothing.</summary>
    /// <param name="id">Which.</param>
    /// <param name="version">Its version as it was seen.</param>
    /// <param name="photos">Photos, 6 at most.</param>
    [Allow(Audience.Staff)]
    public static async Task<MuralNode> AddMuralPhotos(
        [FromServices] AddMuralPhotos useCase, [Id] string id, int version, IReadOnlyList<MuralPhotoInput> photos, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(id, version, MuralPhotoInput.ToPhotos(photos), cancellationToken));

    /// <summary>Takes a photo away from a mural.</summary>
    /// <param name="id">Which mural.</param>
    /// <param name="version">Its version as it was seen.</param>
    /// <param name="photo">Id of the photo.</param>
    [Allow(Audience.Staff)]
    public static async Task<MuralNode> RemoveMuralPhoto(
        [FromServices] RemoveMuralPhoto useCase, [Id] string id, int version, [Id] string photo, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(id, version, photo, cancellationToken));

    /// <summary>Tells of a mural that is not shown here. No account is needed; an official looks at it first.</summary>
    /// <param name="input">The suggestion.</param>
    [Allow(Audience.Everyone)]
    public static async Task<SuggestMuralPayload> SuggestMural(
        [FromServices] SuggestMural useCase, [FromServices] Sender sender, SuggestMuralInput input, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(input.ToSuggestion(), sender.Address, cancellationToken));

    /// <summary>Makes a mural of a suggestion; one that has been accepted already is answered with its mural.</summary>
    /// <param name="id">The suggestion.</param>
    /// <param name="mural">What it is, in words fit for everybody; without a geometry it lies where the suggestion lies.</param>
    /// <param name="photos">Ids of those of its photos that everybody shall see; default: all.</param>
    /// <param name="credit">Whose pictures they are; needed where there are any.</param>
    [Allow(Audience.Staff)]
    public static async Task<MuralNode> AcceptMuralSuggestion(
        [FromServices] AcceptMuralSuggestion useCase, [Id] string id, MuralInput mural, CancellationToken cancellationToken,
        [Id] IReadOnlyList<string>? photos = null, string? credit = null) =>
        new(await useCase.RunAsync(id, mural.ToData(), photos, credit, cancellationToken));

    /// <summary>Turns a suggestion down; its photos are given up.</summary>
    /// <param name="id">The suggestion.</param>
    /// <param name="reason">Why, 500 characters at most; for staff.</param>
    [Allow(Audience.Staff)]
    public static async Task<MuralSuggestionNode> RejectMuralSuggestion(
        [FromServices] RejectMuralSuggestion useCase, [Id] string id, string reason, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(id, reason, cancellationToken));

    /// <summary>"This mural has faded": makes an issue of it; while one is open, confirms that one instead. No account is needed.</summary>
    /// <param name="input">Which, and what is wrong.</param>
    [Allow(Audience.Everyone)]
    public static async Task<ReportFadedMuralPayload> ReportFadedMural(
        [FromServices] ReportFadedMural useCase, [FromServices] Sender sender, ReportFadedMuralInput input, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(input.ToReport(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName), sender.Address, cancellationToken));
}

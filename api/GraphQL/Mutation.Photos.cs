using GisPlatform.Api.Common;
using GisPlatform.Api.GraphQL.Inputs;
using GisPlatform.Api.GraphQL.Rights;
using GisPlatform.Api.GraphQL.Types;
using GisPlatform.Api.Photos;
using GisPlatform.Data.Photos;
using GraphQL;

namespace GisPlatform.Api.GraphQL;

// Photos, and content that should not be seen.
public sealed partial class Mutation
{
    /// <summary>Adds photos to an issue: the reporter with the key of the report, staff with a change. Those of staff are public at once.</summary>
    /// <param name="input">Which issue, and the photos.</param>
    [Allow(Audience.Everyone)]
    public static async Task<AddPhotosPayload> AddPhotos(
        [FromServices] AddPhotos useCase, [FromServices] Sender sender, AddPhotosInput input, CancellationToken cancellationToken) => (input.Key, input.Change) switch
        {
            ({ } key, null) => new(await useCase.ByReporterAsync(key, input.Photos, sender.Address, cancellationToken)),
            (null, { } change) => new(await useCase.ByStaffAsync(change.ToChange(), input.Photos, input.Kind ?? PhotoKind.Report, cancellationToken)),
            _ => throw AppError.BadInput("input.key", "Cần đúng một trong 'key' và 'change'.", "Give exactly one of 'key' and 'change'."),
        };

    /// <summary>"This should not be seen", of an issue's text or of a photo. A photo that several devices flag is hidden until an official has looked.</summary>
    /// <param name="input">What, and why.</param>
    [Allow(Audience.Everyone)]
    public static async Task<IssueNode> FlagContent(
        [FromServices] FlagContent useCase, [FromServices] Sender sender, FlagContentInput input, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(input.ToFlag(), sender.Address, cancellationToken));

    /// <summary>Lets a photo be seen; what was said against it so far counts no more.</summary>
    /// <param name="id">The photo.</param>
    /// <param name="seen">Its status as the official saw it; when somebody else has decided since then, this is refused with CONFLICT.</param>
    [Allow(Audience.Staff)]
    public static async Task<IssueNode> ApprovePhoto(
        [FromServices] ApprovePhoto useCase, [Id] string id, PhotoStatus seen, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(id, seen, cancellationToken));

    /// <summary>Takes a photo out of sight, for all but staff.</summary>
    /// <param name="id">The photo.</param>
    /// <param name="seen">Its status as the official saw it; when somebody else has decided since then, this is refused with CONFLICT.</param>
    [Allow(Audience.Staff)]
    public static async Task<IssueNode> HidePhoto(
        [FromServices] HidePhoto useCase, [Id] string id, PhotoStatus seen, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(id, seen, cancellationToken));

    /// <summary>Notes that an official has looked at what was said against an issue's text. Flags of its photos wait on.</summary>
    /// <param name="id">The issue.</param>
    [Allow(Audience.Staff)]
    public static async Task<IssueNode> SettleFlags(
        [FromServices] SettleFlags useCase, [Id] string id, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(id, cancellationToken));
}

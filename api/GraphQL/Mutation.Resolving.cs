using GisPlatform.Api.GraphQL.Inputs;
using GisPlatform.Api.GraphQL.Rights;
using GisPlatform.Api.GraphQL.Types;
using GisPlatform.Api.Issues.Resolving;
using GraphQL;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.GraphQL;

// What officials do with issues of their ward or department, planners with all.
public sealed partial class Mutation
{
    /// <summary>Takes a report on, or an issue that was reopened.</summary>
    /// <param name="change">Which issue, and what is said to it.</param>
    [Allow(Audience.Staff)]
    public static async Task<IssueNode> AcceptIssue(
        [FromServices] AcceptIssue useCase, StaffChangeInput change, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(change.ToChange(), cancellationToken));

    /// <summary>Says why nothing will be done; the note is the reason, and needed.</summary>
    /// <param name="change">Which issue, and what is said to it.</param>
    [Allow(Audience.Staff)]
    public static async Task<IssueNode> RejectIssue(
        [FromServices] RejectIssue useCase, StaffChangeInput change, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(change.ToChange(), cancellationToken));

    /// <summary>Makes an issue a duplicate of another: who reported and confirmed it counts for the original.</summary>
    /// <param name="change">Which issue, and what is said to it.</param>
    /// <param name="into">The original.</param>
    [Allow(Audience.Staff)]
    public static async Task<IssueNode> MergeIssue(
        [FromServices] MergeIssue useCase, StaffChangeInput change, [Id] string into, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(change.ToChange(), into, cancellationToken));

    /// <summary>Files an issue under another category. What is private cannot become public.</summary>
    /// <param name="change">Which issue, and what is said to it.</param>
    /// <param name="category">Code of the category.</param>
    [Allow(Audience.Staff)]
    public static async Task<IssueNode> ReassignCategory(
        [FromServices] ReassignCategory useCase, StaffChangeInput change, [Id] string category, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(change.ToChange(), category, cancellationToken));

    /// <summary>Puts an issue where it really is.</summary>
    /// <param name="change">Which issue, and what is said to it.</param>
    /// <param name="geometry">Point, line or area, as the category allows.</param>
    [Allow(Audience.Staff)]
    public static async Task<IssueNode> MoveIssue(
        [FromServices] MoveIssue useCase, StaffChangeInput change, Geometry geometry, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(change.ToChange(), geometry, cancellationToken));

    /// <summary>Says how bad it is.</summary>
    /// <param name="change">Which issue, and what is said to it.</param>
    /// <param name="severity">1 (a nuisance) to 5 (a danger).</param>
    [Allow(Audience.Staff)]
    public static async Task<IssueNode> SetSeverity(
        [FromServices] SetSeverity useCase, StaffChangeInput change, int severity, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(change.ToChange(), severity, cancellationToken));

    /// <summary>Work begins.</summary>
    /// <param name="change">Which issue, and what is said to it.</param>
    [Allow(Audience.Staff)]
    public static async Task<IssueNode> StartIssue(
        [FromServices] StartIssue useCase, StaffChangeInput change, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(change.ToChange(), cancellationToken));

    /// <summary>Work has ended. Without a photo of it there must be a reason.</summary>
    /// <param name="change">Which issue, and what is said to it.</param>
    /// <param name="photos">Ids that POST /photos answered with; 6 at most. They are public at once.</param>
    /// <param name="noPhotoReason">Why no photo shows it; public, as a note is.</param>
    [Allow(Audience.Staff)]
    public static async Task<IssueNode> FinishIssue(
        [FromServices] FinishIssue useCase, StaffChangeInput change, CancellationToken cancellationToken,
        [Id] IReadOnlyList<string>? photos = null, string? noPhotoReason = null) =>
        new(await useCase.RunAsync(change.ToChange(), photos ?? [], noPhotoReason, cancellationToken));

    /// <summary>Opens an issue again that was done, rejected or taken for a duplicate; the note is the reason, and needed.</summary>
    /// <param name="change">Which issue, and what is said to it.</param>
    [Allow(Audience.Staff)]
    public static async Task<IssueNode> ReopenIssue(
        [FromServices] ReopenIssue useCase, StaffChangeInput change, CancellationToken cancellationToken) =>
        new(await useCase.RunAsync(change.ToChange(), cancellationToken));

    /// <summary>Adds the note to the history.</summary>
    /// <param name="change">Which issue, and what is said to it.</param>
    /// <param name="isInternal">Whether it is for staff only.</param>
    [Allow(Audience.Staff)]
    public static async Task<IssueNode> AddNote(
        [FromServices] AddNote useCase, StaffChangeInput change, CancellationToken cancellationToken, bool isInternal = false) =>
        new(await useCase.RunAsync(change.ToChange(), isInternal, cancellationToken));
}

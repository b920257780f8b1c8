using GisPlatform.Api.Abuse;
using GisPlatform.Api.Common;
using GisPlatform.Api.Followers;
using GisPlatform.Api.Photos;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Photos;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GisPlatform.Api.Issues;

/// <summary>Takes a report. The same report twice, or twenty times at once, is one issue.</summary>
public sealed class ReportIssue(
    IDbContextFactory<GisDbContext> database, PlaceDataCache places, AttachPhotos attach, SenderLimit limit, AskFollower follower,
    ProofOfWork proofs, TimeProvider clock)
{
    private const string PhotosField = "input.photos";

    /// <summary>Stores it, with the first entry of its history, or answers with what an earlier try has stored.</summary>
    /// <param name="report">The report.</param>
    /// <param name="sender">Address it came from.</param>
    /// <param name="also">What else is stored with a new issue, in the same transaction.</param>
    /// <exception cref="AppError">An input breaks a rule, the place is outside, the sender sends too much, or no good proof of work.</exception>
    public async Task<Issue> RunAsync(
        NewReport report, string sender, CancellationToken cancellationToken, Func<GisDbContext, Issue, Task>? also = null)
    {
        var key = ClientKey.Hash(report.Key, "input.key");
        if (await FindAsync(key, cancellationToken) is { } earlier)
            return earlier;
        limit.Count(sender);
        var place = await places.GetAsync(cancellationToken);
        var checkedReport = ReportRules.Check(report, place.Categories.FirstOrDefault(category => category.Code == report.CategoryCode));
        await proofs.SpendAsync(report.Proof, "input.proof", cancellationToken);
        try
        {
            return await OutsidePlace.RefuseAsync(place, "input.geometry", () => StoreAsync(checkedReport, key, also, cancellationToken));
        }
        catch (DbUpdateException exception) when (exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Another try of the same report was quicker.
            return await FindAsync(key, cancellationToken) ?? throw AppError.Internal;
        }
        catch (DbUpdateException exception) when (AttachPhotos.IsSwept(exception))
        {
            throw AttachPhotos.NotThere(PhotosField);
        }
    }

    private async Task<Issue?> FindAsync(string key, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Issues.AsNoTracking().FirstOrDefaultAsync(issue => issue.ClientKey == key, cancellationToken);
    }

    private async Task<Issue> StoreAsync(NewReport report, string key, Func<GisDbContext, Issue, Task>? also, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var photos = await AttachPhotos.FindAsync(context, report.Photos, PhotosField, cancellationToken);
        var now = clock.GetUtcNow();
        var entry = new IssueEvent { At = now, Role = ActorRole.Resident, ToStatus = IssueStatus.Reported, PhotoCount = (short)photos.Count };
        var issue = new Issue
        {
            Title = report.Title, Description = report.Description ?? "", CategoryCode = report.CategoryCode, Geometry = report.Geometry,
            Address = report.Address, ResidentsGroup = report.ResidentsGroup, ReportedAt = now, UpdatedAt = now, Origin = IssueOrigin.Report, ClientKey = key,
            Events = { entry },
        };
        context.Add(issue);
        await attach.AddAsync(context, issue, entry, photos, PhotoKind.Report, cancellationToken);
        context.Add(new IssueReporter { IssueId = issue.Id, Name = report.Name, Phone = report.Phone, Email = report.Email, Language = report.Language });
        if (report.Email is null && also is null)
        {
            await context.SaveChangesAsync(cancellationToken);
            return issue;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (also is not null)
            await also(context, issue);
        await context.SaveChangesAsync(cancellationToken);
        // The mail names the reference, which the database gives.
        if (report.Email is not null)
            await follower.RunAsync(context, issue.Id, issue.Reference, report.Email, report.Language, isReporter: true, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return issue;
    }
}

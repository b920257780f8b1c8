using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Murals;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Murals;

/// <summary>"This mural has faded", as it comes in.</summary>
/// <param name="Mural">Id of the mural.</param>
/// <param name="Key">Random UUID of the report, made by the sender.</param>
/// <param name="VoterKey">Random UUID of the resident's device.</param>
/// <param name="Description">What is wrong, in words.</param>
/// <param name="Photos">Ids of photos that were uploaded for it.</param>
/// <param name="Language">To write to the reporter in.</param>
/// <param name="Proof">Proof of work, where one is asked for.</param>
public sealed record FadedMural(string Mural, string Key, string VoterKey, string? Description, IReadOnlyList<string>? Photos, string Language, string? Proof);

/// <summary>What became of it.</summary>
/// <param name="Issue">The issue about the mural.</param>
/// <param name="IsNew">Whether this report made it; else somebody's had, and this one confirms it.</param>
public sealed record FadedMuralReport(Issue Issue, bool IsNew);

/// <summary>Makes an issue of a mural that has faded; while one is open, a further report confirms it instead.</summary>
public sealed class ReportFadedMural(IDbContextFactory<GisDbContext> database, ReportIssue reports, ConfirmIssue confirmations)
{
    private const int LongestTitle = 120;

    /// <summary>Reports it; the same report twice, or twenty times at once, is one.</summary>
    /// <param name="faded">What is said.</param>
    /// <param name="sender">Address it came from.</param>
    /// <exception cref="AppError">NOT_FOUND; CONFLICT: the mural is gone; as <see cref="ReportIssue"/>; RATE_LIMITED.</exception>
    public async Task<FadedMuralReport> RunAsync(FadedMural faded, string sender, CancellationToken cancellationToken)
    {
        var id = MuralRights.ParseId(faded.Mural, "input.mural");
        var key = ClientKey.Hash(faded.Key, "input.key");
        ClientKey.Hash(faded.VoterKey, "input.voter");
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var mural = await context.Murals.AsNoTracking().FirstOrDefaultAsync(mural => mural.Id == id, cancellationToken) ?? throw MuralRights.NotFound("input.mural");
        if (await context.Issues.AsNoTracking().FirstOrDefaultAsync(issue => issue.ClientKey == key, cancellationToken) is { } earlier)
            return new FadedMuralReport(earlier, IsNew: true);
        if (mural.Status == MuralStatus.Lost)
            throw new AppError(ErrorCode.Conflict, "input.mural", "Bức tranh này không còn nữa.", "This mural is gone.");
        if (await OpenAsync(context, id, cancellationToken) is { } open)
            return await ConfirmAsync(open, faded, sender, cancellationToken);
        try
        {
            return new FadedMuralReport(await reports.RunAsync(ToReport(faded, mural), sender, cancellationToken, (saved, issue) => LinkAsync(saved, issue, id, cancellationToken)), IsNew: true);
        }
        catch (OtherReport other)
        {
            return await ConfirmAsync(other.Issue, faded, sender, cancellationToken);
        }
    }

    // In the transaction of the new issue. The mural's row lets one at a time through, so that there are never two open issues.
    private static async Task LinkAsync(GisDbContext context, Issue issue, Guid mural, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlAsync($"select from mural where id = {mural} for no key update", cancellationToken);
        if (await OpenAsync(context, mural, cancellationToken) is { } other)
            throw new OtherReport(other);
        context.Add(new MuralReport { IssueId = issue.Id, MuralId = mural });
    }

    private async Task<FadedMuralReport> ConfirmAsync(Guid issue, FadedMural faded, string sender, CancellationToken cancellationToken) =>
        new(await confirmations.RunAsync(issue.ToString(), faded.VoterKey, sender, cancellationToken), IsNew: false);

    private static async Task<Guid?> OpenAsync(GisDbContext context, Guid mural, CancellationToken cancellationToken) =>
        await context.OpenMuralReports().Where(report => report.MuralId == mural).Select(report => (Guid?)report.IssueId).FirstOrDefaultAsync(cancellationToken);

    private static NewReport ToReport(FadedMural faded, Mural mural)
    {
        var title = $"Tranh tường bị phai: {mural.TitleVi}";
        return new NewReport(
            faded.Key, MuralRights.Category, title.Length <= LongestTitle ? title : $"{title[..(LongestTitle - 1)]}…", faded.Description, mural.Anchor, mural.Address, null,
            null, null, null, faded.Language, faded.Photos, faded.Proof);
    }

    private sealed class OtherReport(Guid issue) : Exception
    {
        public Guid Issue => issue;
    }
}

using GisPlatform.Data.Abuse;
using GisPlatform.Data.Accounts;
using GisPlatform.Data.BaseMap;
using GisPlatform.Data.Followers;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Mail;
using GisPlatform.Data.Murals;
using GisPlatform.Data.Photos;
using GisPlatform.Data.Places;
using GisPlatform.Data.Saturdays;
using GisPlatform.Data.Wards;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GisPlatform.Data;

/// <summary>The database: entities of each feature, and the SQL functions that queries compose with.</summary>
/// <param name="options">Made by <see cref="GisDatabase.Configure"/>.</param>
public sealed class GisDbContext(DbContextOptions<GisDbContext> options) : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>The one place that this database serves.</summary>
    public DbSet<Place> Places => Set<Place>();

    /// <summary>Wards of all dates.</summary>
    public DbSet<Ward> Wards => Set<Ward>();

    /// <summary>Pieces of the place that no ward boundary cuts.</summary>
    public DbSet<WardPart> WardParts => Set<WardPart>();

    /// <summary>Which part belongs to which ward.</summary>
    public DbSet<WardPartOf> WardPartsOf => Set<WardPartOf>();

    /// <summary>Categories.</summary>
    public DbSet<Category> Categories => Set<Category>();

    /// <summary>All issues, those of private categories included.</summary>
    public DbSet<Issue> Issues => Set<Issue>();

    /// <summary>The issues that the public may see.</summary>
    public IQueryable<Issue> PublicIssues => Issues.Where(issue => issue.IsPublic);

    /// <summary>History of issues.</summary>
    public DbSet<IssueEvent> IssueEvents => Set<IssueEvent>();

    /// <summary>Who reported what; for staff only.</summary>
    public DbSet<IssueReporter> IssueReporters => Set<IssueReporter>();

    /// <summary>What residents say of issues.</summary>
    public DbSet<Confirmation> Confirmations => Set<Confirmation>();

    /// <summary>Pictures in the store.</summary>
    public DbSet<PhotoFile> PhotoFiles => Set<PhotoFile>();

    /// <summary>Photos of issues, those that nobody may see included.</summary>
    public DbSet<Photo> Photos => Set<Photo>();

    /// <summary>The photos that the public may see.</summary>
    public IQueryable<Photo> PublicPhotos => Photos.Where(photo => photo.Status == PhotoStatus.Public && photo.Issue!.IsPublic);

    /// <summary>Content that somebody thinks should not be seen.</summary>
    public DbSet<ContentFlag> ContentFlags => Set<ContentFlag>();

    /// <summary>Counts by part, category and status, kept by the database.</summary>
    public DbSet<IssueCount> IssueCounts => Set<IssueCount>();

    /// <summary>Counts by month besides, kept by the database.</summary>
    public DbSet<IssueMonthCount> IssueMonthCounts => Set<IssueMonthCount>();

    /// <summary>Saturdays.</summary>
    public DbSet<Saturday> Saturdays => Set<Saturday>();

    /// <summary>Issues chosen for Saturdays, those of private categories included.</summary>
    public DbSet<Site> Sites => Set<Site>();

    /// <summary>Issues that shall not be on a Saturday.</summary>
    public DbSet<SiteExclusion> SiteExclusions => Set<SiteExclusion>();

    /// <summary>Crews.</summary>
    public DbSet<Crew> Crews => Set<Crew>();

    /// <summary>What crews can give on single Saturdays.</summary>
    public DbSet<SaturdayCrew> SaturdayCrews => Set<SaturdayCrew>();

    /// <summary>History of Saturdays; for staff only.</summary>
    public DbSet<SaturdayChange> SaturdayChanges => Set<SaturdayChange>();

    /// <summary>Addresses that want mail about issues; for nobody's eyes.</summary>
    public DbSet<IssueFollower> IssueFollowers => Set<IssueFollower>();

    /// <summary>Secrets of the links in mails to followers, hashed.</summary>
    public DbSet<FollowerToken> FollowerTokens => Set<FollowerToken>();

    /// <summary>Addresses that want mail about wards; for nobody's eyes.</summary>
    public DbSet<WardFollower> WardFollowers => Set<WardFollower>();

    /// <summary>Secrets of the links in mails to them, hashed.</summary>
    public DbSet<WardFollowerToken> WardFollowerTokens => Set<WardFollowerToken>();

    /// <summary>Proofs of work that have been used.</summary>
    public DbSet<SpentProof> SpentProofs => Set<SpentProof>();

    /// <summary>Keys that all servers on this database share.</summary>
    public DbSet<ServerSecret> ServerSecrets => Set<ServerSecret>();

    /// <summary>The outbox of mail.</summary>
    public DbSet<MailMessage> MailMessages => Set<MailMessage>();

    /// <summary>Who can sign in.</summary>
    public DbSet<Account> Accounts => Set<Account>();

    /// <summary>Links that make accounts.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>Keys that sign cookies and tokens; in the database, so that several servers accept each other's.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Shortlists of Saturdays.</summary>
    public DbSet<SaturdayProposal> SaturdayProposals => Set<SaturdayProposal>();

    /// <summary>Murals; everybody may see them.</summary>
    public DbSet<Mural> Murals => Set<Mural>();

    /// <summary>Photos of murals; everybody may see them.</summary>
    public DbSet<MuralPhoto> MuralPhotos => Set<MuralPhoto>();

    /// <summary>Which issues tell of murals.</summary>
    public DbSet<MuralReport> MuralReports => Set<MuralReport>();

    /// <summary>Murals that residents told of; for staff only.</summary>
    public DbSet<MuralSuggestion> MuralSuggestions => Set<MuralSuggestion>();

    /// <summary>Photos that came with suggestions; for staff only.</summary>
    public DbSet<MuralSuggestionPhoto> MuralSuggestionPhotos => Set<MuralSuggestionPhoto>();

    /// <summary>History of murals; for staff only.</summary>
    public DbSet<MuralChange> MuralChanges => Set<MuralChange>();

    /// <summary>Features of the base map.</summary>
    public DbSet<BaseMapFeature> BaseMap => Set<BaseMapFeature>();

    /// <summary>The public issues that match a filter; <c>Sql/functions/issue_matching.sql</c> is its only definition.</summary>
    /// <remarks>A null parameter does not restrict. Composes: order, page, count and project on top.</remarks>
    public IQueryable<Issue> IssuesMatching(
        string[]? category, IssueStatus[]? status, int[]? wardPart, bool? isOpen, int? severityMin, int? severityMax,
        DateTimeOffset? reportedFrom, DateTimeOffset? reportedBefore, string? words,
        Geometry? box, Geometry? area, Point? near, double? metres) =>
        FromExpression(() => IssuesMatching(category, status, wardPart, isOpen, severityMin, severityMax,
            reportedFrom, reportedBefore, words, box, area, near, metres));

    /// <summary>The murals that match a filter; <c>Sql/functions/mural_matching.sql</c> is its only definition.</summary>
    /// <remarks>A null parameter does not restrict. Composes: order, page, count and project on top.</remarks>
    public IQueryable<Mural> MuralsMatching(
        MuralStatus[]? status, int[]? wardPart, int? yearMin, int? yearMax, string? artist, string? words, Geometry? box, Point? near, double? metres) =>
        FromExpression(() => MuralsMatching(status, wardPart, yearMin, yearMax, artist, words, box, near, metres));

    /// <summary>Distance on the sphere, metres; ordering by it uses the index on the anchor.</summary>
    public static double MetresBetween(Point a, Point b) => throw new InvalidOperationException("Only for queries.");

    /// <summary>The first day of the month in which an instant falls at the place.</summary>
    public static DateOnly PlaceMonth(DateTimeOffset instant) => throw new InvalidOperationException("Only for queries.");

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasPostgresExtension("postgis").HasPostgresExtension("unaccent").HasPostgresExtension("pg_trgm").HasPostgresExtension("btree_gist");
        foreach (var (type, name) in GisDatabase.Enums)
            builder.HasPostgresEnum(name, UpperSnakeCase.LabelsOf(type));
        builder.ApplyConfigurationsFromAssembly(typeof(GisDbContext).Assembly);
        AccountTables.Name(builder);
        builder.HasDbFunction(typeof(GisDbContext).GetMethod(nameof(IssuesMatching))!, function =>
        {
            function.HasName("issue_matching");
            function.HasParameter("box").HasStoreType("geometry");
            function.HasParameter("area").HasStoreType("geometry");
            function.HasParameter("near").HasStoreType("geometry");
        });
        builder.HasDbFunction(typeof(GisDbContext).GetMethod(nameof(MuralsMatching))!, function =>
        {
            function.HasName("mural_matching");
            function.HasParameter("box").HasStoreType("geometry");
            function.HasParameter("near").HasStoreType("geometry");
        });
        builder.HasDbFunction(typeof(GisDbContext).GetMethod(nameof(PlaceMonth))!).HasName("place_month");
        builder.HasDbFunction(typeof(GisDbContext).GetMethod(nameof(MetresBetween))!, function =>
        {
            function.HasName("metres_between");
            function.HasParameter("a").HasStoreType("geometry");
            function.HasParameter("b").HasStoreType("geometry");
        });
    }
}

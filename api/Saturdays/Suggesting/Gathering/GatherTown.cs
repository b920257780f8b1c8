using System.Data;
using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Hotspots;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Places;
using GisPlatform.Api.Saturdays.Crews;
using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Suggesting.Gathering;

/// <summary>Reads what a suggestion is made from. Afterwards the search needs no database.</summary>
public sealed class GatherTown(IDbContextFactory<GisDbContext> database, PlaceDataCache places, FindHotspots hotspots, TimeProvider clock)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="AppError">The question makes no sense, or names something that is not the actor's to plan.</exception>
    public async Task<Town> RunAsync(SuggestionQuestion asked, Actor actor, CancellationToken cancellationToken)
    {
        var (now, place) = (clock.GetUtcNow(), await places.GetAsync(cancellationToken));
        var today = place.DateAt(now);
        var question = SuggestionRules.Complete(asked, actor, place, today);
        var outline = PlaceOutline.Of(IssueFilter.None, place);
        var spots = await hotspots.RunAsync(new HotspotQuestion(), cancellationToken);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        // One moment of the database, whatever others change meanwhile.
        await using var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var crews = CrewOffers.Of(actor, await CrewCapacity.AllAsync(context, question.Date, cancellationToken));
        var standing = await StandingPlan.ReadAsync(context, question, actor, place, crews, cancellationToken);
        if (standing.Saturday?.Status == SaturdayStatus.Held)
            throw Planning.SaturdayWords.Conflict(standing.Saturday);
        var locks = await SuggestionLocks.ReadAsync(context, question, actor, crews, standing, cancellationToken);
        var (issues, count) = await FindCandidates.RunAsync(context, question, actor, place, now, locks.Issues.Union(standing.Free.Select(site => site.IssueId)), cancellationToken);
        var gone = standing.Fixed.Select(site => site.IssueId).ToHashSet();
        issues = [.. issues.Where(issue => !gone.Contains(issue.Id))];
        var proposed = await context.SaturdayProposals.Where(proposal => proposal.SaturdayDate == question.Date).Select(proposal => proposal.IssueId).ToListAsync(cancellationToken);
        var startOfWork = StartOfWork(question.Date, standing.Saturday, place);
        var offers = CrewOffers.Of(crews, place, outline, standing.Fixed, site => actor.MaySee(site.Issue!), startOfWork);
        var reading = new CandidateReading(place, outline, spots, today, proposed.ToHashSet(), standing.Locked.ToDictionary(site => site.IssueId));
        var request = new PlanRequest
        {
            Candidates = [.. issues.Select(reading.Of)], Crews = offers, Wards = await WardShares.ReadAsync(context, place, question.Date, today, cancellationToken),
            Weights = question.Weights, Travel = question.Travel, Locked = locks.In, Excluded = locks.Out,
            Limits = new PlanLimits { Gap = question.Gap, Seed = question.Seed, Time = TimeSpan.FromSeconds(question.Seconds) },
        };
        var duties = question.HasCrewDuties ? await CrewDuties.RunAsync(context, question.Date, Owing(offers, crews, question, standing), cancellationToken) : new HashSet<Guid>();
        var seen = standing.Fixed.Where(site => actor.MaySee(site.Issue!)).ToList();
        var (fair, notes) = EquityRules.Apply(request, question, duties, seen.ConvertAll(site => place.WardOf(site.Issue!.WardPartId, place.Place.DefaultWardsAsOf)?.Code));
        return new Town
        {
            Question = question, Place = place, Request = fair, Issues = issues.ToDictionary(issue => issue.Id), Crews = crews,
            OnPlan = standing.Locked.Concat(standing.Free).ToDictionary(site => site.IssueId), StartOfWork = startOfWork, Version = standing.Saturday?.Version ?? 0,
            Notes = [.. Notes(fair, count, spots, question), .. seen.SelectMany(site => Absent(site, crews)), .. notes],
        };
    }

    private static DateTimeOffset StartOfWork(DateOnly date, Saturday? saturday, PlaceData place) =>
        new(TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(saturday?.StartsAt ?? Saturday.UsualStart), place.Zone), TimeSpan.Zero);

    // Where one ward is planned for, others may still give its crews something to do, and crews of the whole place are not the ward's to worry about.
    private static IEnumerable<Guid> Owing(IReadOnlyList<CrewOffer> offers, IReadOnlyList<CrewCapacity> crews, SuggestionQuestion question, StandingPlan standing)
    {
        var busy = standing.Fixed.Select(site => site.CrewId).ToHashSet();
        var own = crews.Where(crew => question.Ward is null || crew.Crew.WardCode == question.Ward).Select(crew => crew.Crew.Id).ToHashSet();
        return offers.Where(offer => offer.Comes && own.Contains(offer.Id) && !busy.Contains(offer.Id)).Select(offer => offer.Id);
    }

    private static IEnumerable<SuggestionNote> Notes(PlanRequest request, int count, HotspotAnalysis spots, SuggestionQuestion question)
    {
        if (request.Candidates.Count == 0)
            yield return new(SuggestionNoteKind.NoCandidates, new("Không có vấn đề nào có thể chọn: hãy tiếp nhận phản ánh trước.", "There is no issue to choose from: accept reports first."));
        if (!request.Crews.Any(crew => crew.Comes))
            yield return new(SuggestionNoteKind.NoCrews, new("Không có đội nào có mặt.", "No crew comes."));
        if (count > FindCandidates.Most)
        {
            yield return new(SuggestionNoteKind.CandidatesCut, Words.Of(
                $"Có {count:N0} vấn đề; chỉ xét {FindCandidates.Most:N0} vấn đề đáng làm nhất của các phường.", $"There are {count:N0} issues; the {FindCandidates.Most:N0} most worth doing of all wards are chosen from."));
        }

        if (question.Weights.Hotspot > 0 && !spots.Scores.IsTold)
            yield return new(SuggestionNoteKind.NoHotspots, spots.Scores.Words);
    }

    private static IEnumerable<SuggestionNote> Absent(GisPlatform.Data.Saturdays.Site site, IReadOnlyList<CrewCapacity> crews)
    {
        if (site is not { IsLocked: true, Status: SiteStatus.Planned } || crews.FirstOrDefault(crew => crew.Crew.Id == site.CrewId) is not { Comes: false } crew)
            yield break;
        yield return new(SuggestionNoteKind.CrewOfLockAbsent, new(
            $"Điểm {site.Issue!.Reference} được giữ cho {crew.Crew.Name}, nhưng đội vắng; điểm này giữ nguyên.",
            $"Site {site.Issue.Reference} is locked in with {crew.Crew.Name}, who does not come; it stays as it is."), site.IssueId, Crew: crew.Crew.Id);
    }
}

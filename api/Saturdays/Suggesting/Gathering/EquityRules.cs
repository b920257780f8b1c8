using GisPlatform.Api.Hotspots;
using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Api.Saturdays.Suggesting.Solving;

namespace GisPlatform.Api.Saturdays.Suggesting.Gathering;

/// <summary>Puts floors of wards and duties of crews into a request, as far as crews can keep them; says where they cannot.</summary>
internal static class EquityRules
{
    /// <summary>Applies them.</summary>
    /// <param name="request">What is known so far.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="duties">Crews that must have a site this time.</param>
    /// <param name="stays">Codes of the wards of sites that stay as they are.</param>
    public static (PlanRequest Request, IReadOnlyList<SuggestionNote> Notes) Apply(
        PlanRequest request, SuggestionQuestion question, IReadOnlySet<Guid> duties, IReadOnlyList<string?> stays)
    {
        var problem = SiteProblem.Of(request with { Wards = [.. request.Wards.Select(ward => ward with { Least = 0, Most = null })] });
        var doable = Enumerable.Range(0, problem.Candidates.Length).Where(site => problem.Days.Any(day => day.Can(site))).CountBy(site => problem.Candidates[site].Ward).ToDictionary();
        var (given, expected) = (request.Wards.Sum(ward => ward.Given), problem.Crews.Length);
        var (has, notes) = (stays.OfType<string>().CountBy(ward => ward).ToDictionary(), new List<SuggestionNote>());
        return (request with
        {
            Wards = [.. request.Wards.Select(Ward)],
            Crews = [.. request.Crews.Select(Crew)],
            LeastWards = question.LeastWards,
        }, notes);

        WardShare Ward(WardShare ward)
        {
            var there = has.GetValueOrDefault(ward.Code);
            var isPlanned = question.Ward is null || question.Ward == ward.Code;
            var lack = question.HasWardFloors && isPlanned ? Math.Max(0, WardShares.Lack(ward, given, expected) - there) : 0;
            var most = question.MostPerWard is { } all && isPlanned ? Math.Max(0, all - there) : (int?)null;
            var least = Math.Min(Math.Min(lack, most ?? lack), doable.GetValueOrDefault(ward.Code));
            if (least < Math.Min(lack, most ?? lack))
            {
                notes.Add(new(SuggestionNoteKind.WardCannot, new(
                    $"Phường {ward.Name} cần {lack} điểm để đủ phần, nhưng các đội chỉ làm được {least} vấn đề ở đó.",
                    $"Ward {ward.Name} needs {lack} sites for its share, but crews can do only {least} issues there."), Ward: ward.Code));
            }

            return ward with { Least = least, Most = most, HasSite = there > 0 };
        }

        CrewOffer Crew(CrewOffer crew)
        {
            if (!duties.Contains(crew.Id))
                return crew;
            var index = Array.FindIndex(problem.Crews, one => one.Id == crew.Id);
            if (index >= 0 && problem.Days[index].Stops.Length > 0)
                return crew with { LeastSites = 1 };
            notes.Add(new(SuggestionNoteKind.CrewCannot, new(
                $"{crew.Name} chưa đủ hai hoạt động trong tháng, nhưng gần đó không có việc mà đội làm được.",
                $"{crew.Name} has not had its two activities of the month, but there is nothing near that it can do."), Crew: crew.Id));
            return crew;
        }
    }
}

using GisPlatform.Api.Saturdays.Suggesting.Asking;

namespace GisPlatform.Api.Saturdays.Suggesting.Explaining;

/// <summary>The request that is left for some crews when the days of all others stay as a plan has them.</summary>
internal static class PlanPart
{
    /// <param name="request">The whole request.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="crews">The crews that plan anew.</param>
    /// <param name="own">The issues that they did; free again.</param>
    public static PlanRequest Of(PlanRequest request, SitePlan plan, IReadOnlyList<CrewOffer> crews, IEnumerable<Guid> own)
    {
        var free = own.ToHashSet();
        var kept = plan.Sites.Where(site => !free.Contains(site.Issue.Id)).ToList();
        var gone = kept.Select(site => site.Issue.Id).ToHashSet();
        var ofWard = kept.CountBy(site => site.Issue.Ward).ToDictionary();
        return request with
        {
            Crews = crews,
            Candidates = [.. request.Candidates.Where(issue => !gone.Contains(issue.Id))],
            Locked = [.. request.Locked.Where(one => !gone.Contains(one.Issue))],
            Wards = [.. request.Wards.Select(ward => ward with
            {
                Least = Math.Max(0, ward.Least - ofWard.GetValueOrDefault(ward.Code)),
                Most = ward.Most is { } most ? Math.Max(0, most - ofWard.GetValueOrDefault(ward.Code)) : null,
                HasSite = ward.HasSite || ofWard.ContainsKey(ward.Code),
            })],
        };
    }
}

using System.Security.Cryptography;
using System.Text.Json;
using GisPlatform.Api.Saturdays.Suggesting.Asking;
using Microsoft.Extensions.Caching.Memory;

namespace GisPlatform.Api.Saturdays.Suggesting.Searching;

/// <summary>The plans that accounts were told lately, so that "why not?" is answered of the plan on the screen, and at once.</summary>
public sealed class ToldPlans : IDisposable
{
    private const int MostCandidates = 40_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
    private readonly MemoryCache _plans = new(new MemoryCacheOptions { SizeLimit = MostCandidates });

    /// <summary>Keeps what somebody is told.</summary>
    /// <param name="account">Who.</param>
    /// <param name="key">Of the request as it was gathered.</param>
    /// <param name="request">The request that was planned for in the end.</param>
    /// <param name="plan">The plan.</param>
    public void Keep(Guid account, string key, PlanRequest request, SitePlan plan) =>
        _plans.Set((account, key), (request, plan), new MemoryCacheEntryOptions { Size = 1 + request.Candidates.Count, SlidingExpiration = Lifetime });

    /// <summary>What somebody was told last for a request; null: nothing that is kept.</summary>
    public (PlanRequest Request, SitePlan Plan)? Find(Guid account, string key) =>
        _plans.TryGetValue((account, key), out (PlanRequest, SitePlan) told) ? told : null;

    /// <summary>Names a request: another issue, crew, lock or weight makes another name.</summary>
    public static string KeyOf(PlanRequest request) => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new
    {
        Candidates = request.Candidates.OrderBy(issue => issue.Id).Select(issue => new
        {
            issue.Id, issue.Ward, issue.Place.X, issue.Place.Y, issue.Severity, issue.AgeDays, issue.Confirmations, issue.HotspotBin, issue.IsProposed, issue.PersonHours, issue.WorkMinutes,
            Tools = issue.Tools.OrderBy(tool => tool.Key, StringComparer.Ordinal), Skills = issue.Skills.Order(StringComparer.Ordinal),
        }),
        Crews = request.Crews.OrderBy(crew => crew.Id).Select(crew => new
        {
            crew.Id, crew.People, crew.Hours, crew.StartMinute, crew.Place.X, crew.Place.Y, crew.IsAbsent, crew.LeastSites,
            Tools = crew.Tools.OrderBy(tool => tool.Key, StringComparer.Ordinal), Skills = crew.Skills.Order(StringComparer.Ordinal),
        }),
        request.Wards, request.Weights, request.Travel, request.Locked, Excluded = request.Excluded.Order(), request.LeastWards, request.StopMetres, request.Limits,
    })));

    /// <inheritdoc />
    public void Dispose() => _plans.Dispose();
}

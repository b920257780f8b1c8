using GisPlatform.Data;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Crews;

/// <summary>What a crew gives on one Saturday: what was said for the day, or else what it usually has.</summary>
/// <param name="Crew">The crew.</param>
/// <param name="People">People who come.</param>
/// <param name="Hours">Hours that they stay.</param>
/// <param name="IsAbsent">Whether it does not come.</param>
/// <param name="Note">Words to it, for staff only.</param>
/// <param name="Version">Of what was said for the day; 0: nothing was.</param>
public sealed record CrewCapacity(Crew Crew, int People, decimal Hours, bool IsAbsent, string? Note, int Version)
{
    /// <summary>Whether it can be given something to do that day.</summary>
    public bool Comes => !IsAbsent && People > 0 && Crew.IsActive;

    /// <summary>Of one crew.</summary>
    /// <param name="crew">The crew.</param>
    /// <param name="said">What was said for the day.</param>
    public static CrewCapacity Of(Crew crew, SaturdayCrew? said) => said is null
        ? new(crew, crew.People, crew.HoursPerSaturday, false, null, 0)
        : new(crew, said.People, said.Hours, said.IsAbsent, said.Note, said.Version);

    /// <summary>The crews of a day, by kind and name: the active ones, and others that something was said of.</summary>
    /// <param name="context">To read them.</param>
    /// <param name="date">The Saturday.</param>
    public static async Task<IReadOnlyList<CrewCapacity>> AllAsync(GisDbContext context, DateOnly date, CancellationToken cancellationToken)
    {
        var said = await context.SaturdayCrews.AsNoTracking().Where(crew => crew.SaturdayDate == date).ToDictionaryAsync(crew => crew.CrewId, cancellationToken);
        var ids = said.Keys.ToList();
        var crews = await context.Crews.AsNoTracking().Where(crew => crew.IsActive || ids.Contains(crew.Id))
            .OrderBy(crew => crew.Kind).ThenBy(crew => EF.Functions.Collate(crew.Name, "vi-x-icu")).ToListAsync(cancellationToken);
        return [.. crews.Select(crew => Of(crew, said.GetValueOrDefault(crew.Id)))];
    }
}

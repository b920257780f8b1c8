using System.Globalization;
using GisPlatform.MapClient.Staff.Accounts;

namespace GisPlatform.MapClient.Staff.OnSite;

/// <summary>Whose plans lie on this device.</summary>
/// <param name="Current">Whose is shown without a network: the account that opened it last, as long as nobody else has signed in since; null: nobody's.</param>
/// <param name="Accounts">All that have something here.</param>
public sealed record OnSiteDevice(string? Current, IReadOnlyList<DeviceAccount> Accounts);

/// <summary>Somebody who has something on this device.</summary>
/// <param name="Id">Id of the account.</param>
/// <param name="Name">What to call the person.</param>
public sealed record DeviceAccount(string Id, string Name);

/// <summary>An account's plans on this device.</summary>
/// <param name="Me">The account.</param>
/// <param name="Place">The place.</param>
/// <param name="Days">Plans by date.</param>
/// <param name="Crew">The crew whose sites were looked at last.</param>
public sealed record KeptDays(MeInfo Me, MePlace Place, IReadOnlyDictionary<string, KeptDay> Days, string? Crew = null)
{
    /// <summary>The day that is meant where none is named: today or the next of those that are here, else the last one.</summary>
    public DateOnly? Coming(DateOnly today)
    {
        var dates = Days.Keys.Select(date => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)).Order().ToList();
        return dates.Count == 0 ? null : dates.Find(date => date >= today) is { Year: > 1 } next ? next : dates[^1];
    }
}

/// <summary>A day's plan on this device.</summary>
/// <param name="ReadAt">When it was read.</param>
/// <param name="TimeZone">Time zone of the place.</param>
/// <param name="Saturday">The plan; null: there was none.</param>
public sealed record KeptDay(DateTimeOffset ReadAt, string TimeZone, SaturdayPlan? Saturday);

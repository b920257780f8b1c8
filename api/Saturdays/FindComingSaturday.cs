using GisPlatform.Api.Places;
using GisPlatform.Data.Saturdays;

namespace GisPlatform.Api.Saturdays;

/// <summary>The next Saturday that the public knows of, whoever asks.</summary>
public sealed class FindComingSaturday(FindSaturdays saturdays, PlaceDataCache places)
{
    private const int DaysAhead = 56;

    /// <summary>The first that is announced and not over; today counts. Null: none is announced.</summary>
    public async Task<SaturdayView?> RunAsync(CancellationToken cancellationToken)
    {
        var today = await places.TodayAsync(cancellationToken);
        return (await saturdays.ShownAsync(today, today.AddDays(DaysAhead), cancellationToken))
            .FirstOrDefault(view => view.Saturday!.Status == SaturdayStatus.Published);
    }
}

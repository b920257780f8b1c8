using GisPlatform.MapClient.Issues;
using GisPlatform.MapClient.Map;

namespace GisPlatform.MapClient.Tests.Map;

/// <summary>Views at random.</summary>
internal static class RandomState
{
    public static MapState Next(Random random)
    {
        T? Maybe<T>(Func<T> value) => random.Next(2) == 0 ? default : value();
        return new MapState
        {
            AsOf = Maybe(() => (DateOnly?)new DateOnly(2025, 1 + random.Next(12), 1)),
            Ward = Maybe(() => $"114{random.Next(10, 99)}"),
            Categories = Maybe(() => (string[])[.. new[] { "DRAIN", "LITTER", "LAKE" }.Where(_ => random.Next(2) == 0)]) ?? [],
            Statuses = random.Next(3) switch
            {
                0 => [],
                1 => MapState.OpenStatuses,
                _ => [.. Statuses.All.Where((_, index) => index == 5 || random.Next(3) == 0)],
            },
            SeverityMin = Maybe(() => (int?)random.Next(1, 6)),
            From = Maybe(() => (DateOnly?)new DateOnly(2026, 1, 1).AddDays(random.Next(300))),
            To = Maybe(() => (DateOnly?)new DateOnly(2026, 1, 1).AddDays(random.Next(300))),
            Text = Maybe(() => new[] { "ho sen", "Cống & rãnh", "LC-2026-000123", "50%" }[random.Next(4)]),
            Issue = Maybe(() => "LC-2026-000007"),
            InView = random.Next(2) == 0,
            Order = (ListOrder)random.Next(5),
            Near = Maybe(() => (LonLat?)new LonLat(106.68, 20.84)),
            Tab = (PanelTab)random.Next(2),
            Measure = (WardMeasure)random.Next(3),
            Position = Maybe(() => (MapPosition?)new MapPosition(14.25, 20.84, 106.68)),
        };
    }
}

using GisPlatform.Api.Issues;
using GisPlatform.Data.Wards;

namespace GisPlatform.Api.GraphQL.Loading;

/// <summary>Counts of all wards of a ward map in one query, however many wards a request asks about. A scoped service.</summary>
public sealed class WardCounts(CountIssues counts)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<DateOnly, Task<ILookup<string?, CountedIssues>>> _maps = [];

    /// <summary>The counts of one ward by status and category.</summary>
    public async Task<IEnumerable<CountedIssues>> OfAsync(Ward ward, CancellationToken cancellationToken)
    {
        Task<ILookup<string?, CountedIssues>> map;
        lock (_lock)
        {
            if (!_maps.TryGetValue(ward.ValidFrom, out map!))
                _maps.Add(ward.ValidFrom, map = ReadAsync(ward.ValidFrom, cancellationToken));
        }

        return (await map)[ward.Code];
    }

    private async Task<ILookup<string?, CountedIssues>> ReadAsync(DateOnly date, CancellationToken cancellationToken)
    {
        var rows = await counts.RunAsync(
            new IssueFilter { AsOf = date }, [CountBy.Ward, CountBy.Category, CountBy.Status], cancellationToken);
        return rows.ToLookup(row => row.Ward?.Code);
    }
}

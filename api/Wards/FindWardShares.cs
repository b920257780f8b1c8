using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data.Wards;
using Npgsql;

namespace GisPlatform.Api.Wards;

/// <summary>How much of a ward lies in a ward of another date.</summary>
/// <param name="Of">The ward.</param>
/// <param name="In">The ward of the other date.</param>
/// <param name="Share">0 to 1, of the area of <paramref name="Of"/>.</param>
public sealed record WardShare(Ward Of, Ward In, double Share)
{
    /// <summary>Whether all of it does.</summary>
    public bool IsAll => Share > 0.99;
}

/// <summary>What became of wards: which ward of another date has how much of them.</summary>
/// <param name="Of">By code and first day of a ward; the larger shares first.</param>
public sealed record WardShares(ILookup<(string Code, DateOnly ValidFrom), WardShare> Of)
{
    /// <summary>Where a ward's ground lies in the wards of another date.</summary>
    public IReadOnlyList<WardShare> On(Ward ward, DateOnly date) => [.. Of[(ward.Code, ward.ValidFrom)].Where(share => share.In.IsValidOn(date))];
}

/// <summary>Compares the wards of all dates.</summary>
public sealed class FindWardShares(NpgsqlDataSource database, PlaceDataCache places, SnapshotCache kept)
{
    private static readonly string Sql = ApiSql.Read("Wards/FindWardShares.sql");

    /// <summary>All of them.</summary>
    public Task<WardShares> RunAsync(CancellationToken cancellationToken) => kept.GetAsync(nameof(FindWardShares), ReadAsync, cancellationToken);

    private async Task<WardShares> ReadAsync(CancellationToken cancellationToken)
    {
        var wards = (await places.GetAsync(cancellationToken)).Wards.ToDictionary(ward => (ward.Code, ward.ValidFrom));
        await using var command = database.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var shares = new List<WardShare>();
        while (await reader.ReadAsync(cancellationToken))
        {
            // Wards may be loaded anew between the two readings.
            if (wards.TryGetValue((reader.GetString(0), reader.GetFieldValue<DateOnly>(1)), out var of) && wards.TryGetValue((reader.GetString(2), reader.GetFieldValue<DateOnly>(3)), out var other))
                shares.Add(new WardShare(of, other, reader.GetDouble(4)));
        }

        return new WardShares(shares.ToLookup(share => (share.Of.Code, share.Of.ValidFrom)));
    }
}

using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Saturdays.Suggesting;

/// <summary>Makes enough issues that a search without a gap goes on for seconds on any machine.</summary>
internal static class BigTown
{
    /// <summary>Asks for more than can be proven soon.</summary>
    public static readonly object Endless = new { gap = 0, seconds = 60 };

    public static Task MakeAsync(TestDatabase database) => database.ExecuteAsync("""
        insert into issue (id, title, description, category_code, status, severity, geom, reported_at, updated_at, confirmations, origin)
        select md5(w.code || p.path[1])::uuid, 'Nhiều việc', '', (array['LITTER', 'DRAIN', 'ILLEGAL_AD', 'ALLEY', 'LAND_CLEARANCE'])[1 + p.path[1] % 5],
          'ACCEPTED', 1 + p.path[1] * 7 % 5, p.geom, now() - p.path[1] * interval '1 day', now(), p.path[1] * 5 % 13, 'SYNTHETIC'
        from ward w cross join lateral ST_Dump(ST_GeneratePoints(w.boundary, 100, 7)) as p where w.valid_from = '2019-01-01'
        """);
}

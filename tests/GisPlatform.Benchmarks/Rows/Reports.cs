using GisPlatform.Benchmarks.Measuring;
using GisPlatform.Benchmarks.Setup;
using GisPlatform.Testing;

namespace GisPlatform.Benchmarks.Rows;

/// <summary>Reports as they come in, and the look-up of duplicates while they are written.</summary>
internal static class Reports
{
    private const string Report = "mutation($input: ReportIssueInput!) { reportIssue(input: $input) { reference } }";

    private const string Similar = "query($point: PointInput!) { similarIssues(point: $point, category: \"LAKE\", text: \"rac noi day ho\") { distance issue { reference title } } }";

    // What the product writes for a report, in one transaction as the product does.
    private const string Begin = """
        \set x random(0, 999)
        \set y random(0, 999)
        begin;
        insert into issue (id, reference, reference_year, reference_number, title, description, category_code, status, severity, geom, reported_at, updated_at, confirmations, origin, client_key) values (gen_random_uuid(), '', 0, 0, 'Benchmark', '', 'LITTER', 'REPORTED', 3, ST_SetSRID(ST_MakePoint((106.672 + :x * 0.00001)::float8, (20.838 + :y * 0.00001)::float8), 4326), now(), now(), 0, 'REPORT', md5(random()::text)) returning id \gset
        insert into issue_event (issue_id, at, role, to_status) values (:id::uuid, now(), 'RESIDENT', 'REPORTED') returning id as event \gset
        insert into issue_reporter (issue_id, language) values (:id::uuid, 'vi');

        """;

    private const string Insert = Begin + "commit;";

    // The upload has its own row before.
    private const string InsertPhoto = """
        insert into photo_file (hash, width, height, uploaded_at) values (md5(random()::text) || md5(random()::text), 2560, 1920, now()) returning hash \gset

        """ + Begin + """
        insert into photo (id, issue_id, event_id, hash, kind, status, role, added_at) values (gen_random_uuid(), :id::uuid, :event, :hash, 'REPORT', 'PENDING', 'RESIDENT', now());
        commit;
        """;

    public static async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        await bench.AskAsync(Send(0));
        var sent = await bench.Rounds.CompareAsync(
            async () => (await bench.Http.RunAsync(Send, bench.Clients, bench.Rounds.Seconds)).PerSecond,
            async () => (await bench.Pgbench.RunAsync(Insert, bench.Clients, bench.Rounds.Seconds)).PerSecond);
        // Had the limit of a sender set in, this would be refused.
        await bench.AskAsync(Send(1));
        var photo = TestPhoto.Make(1, 2_560, 1_920);
        await bench.AskAsync(await SendWithPhotoAsync(bench, photo, 0));
        var photographed = await bench.Rounds.CompareAsync(
            async () => (await bench.Http.RunAsync(number => SendWithPhotoAsync(bench, photo, number), bench.Clients, bench.Rounds.Seconds)).PerSecond,
            async () => (await bench.Pgbench.RunAsync(InsertPhoto, bench.Clients, bench.Rounds.Seconds)).PerSecond);
        await CleanAsync(bench);
        await bench.AskAsync(Ask(0));
        var sql = """
            \set x random(0, 999)
            \set y random(0, 999)
            select * from similar_issues(ST_SetSRID(ST_MakePoint((106.672 + :x * 0.00001)::float8, (20.838 + :y * 0.00001)::float8), 4326), 'LAKE', 'rac noi day ho');
            """;
        var similar = await bench.Rounds.CompareAsync(
            async () => (await bench.Http.RunAsync(Ask, bench.Clients, bench.Rounds.Seconds)).PerSecond,
            async () => (await bench.Pgbench.RunAsync(sql, bench.Clients, bench.Rounds.Seconds)).PerSecond);
        return
        [
            sent.AtLeast(0, "reports without a photo (reference: pgbench of the same inserts)", "/s", "–"),
            photographed.AtLeast(0, "reports with a photo of 5 megapixels, drawn in three sizes (reference: pgbench of the same inserts)", "/s", "–"),
            similar.AtLeast(0, "look-up of duplicates (reference: pgbench of its SQL)", "/s", "–"),
        ];
    }

    // The newest issues of the next run's lists shall be those of this one's.
    private static async Task CleanAsync(Bench bench)
    {
        foreach (var sql in new[]
        {
            "delete from photo p using issue i where i.id = p.issue_id and i.title = 'Benchmark'",
            "delete from photo_file f where not exists (select from photo p where p.hash = f.hash)",
            "alter table issue_event disable trigger user",
            "delete from issue_event e using issue i where i.id = e.issue_id and i.title = 'Benchmark'",
            "alter table issue_event enable trigger user",
            "delete from issue where title = 'Benchmark'",
            "vacuum analyze issue",
        })
        {
            await using var command = bench.Database.CreateCommand(sql);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync();
        }
    }

    private static HttpRequestMessage Send(int number) => Send(number, []);

    private static HttpRequestMessage Send(int number, string[] photos)
    {
        var (lon, lat) = Place(number);
        return Bench.Query(Report, new { input = new { key = Guid.NewGuid(), category = "LITTER", title = "Benchmark", photos, geometry = new { type = "Point", coordinates = new[] { lon, lat } } } });
    }

    // A comment of its own (JPEG: ITU-T T.81, B.2.4.5) makes each upload another one, at no cost to who sends it.
    private static async Task<HttpRequestMessage> SendWithPhotoAsync(Bench bench, byte[] photo, int number)
    {
        byte[] comment = [0xFF, 0xFE, 0, 18, .. Guid.NewGuid().ToByteArray()];
        return Send(number, [await bench.UploadAsync([.. photo[..2], .. comment, .. photo[2..]])]);
    }

    private static HttpRequestMessage Ask(int number)
    {
        var (lon, lat) = Place(number);
        return Bench.Query(Similar, new { point = new { lon, lat } });
    }

    private static (double Lon, double Lat) Place(int number)
    {
        var random = new Random(number);
        return (106.672 + (random.Next(1000) * 0.00001), 20.838 + (random.Next(1000) * 0.00001));
    }
}

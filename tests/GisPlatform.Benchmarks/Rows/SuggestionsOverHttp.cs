using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using GisPlatform.Api.Saturdays;
using GisPlatform.Benchmarks.Measuring;
using GisPlatform.Benchmarks.Setup;
using GisPlatform.Data;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;

namespace GisPlatform.Benchmarks.Rows;

/// <summary>Sites for the next Saturday out of all open issues of the database, as a planner's screen is told of them: reading, searching and telling.</summary>
internal static class SuggestionsOverHttp
{
    private const double Gap = 0.01;

    // Crews for all kinds of work, in all wards.
    private const string Crews = """
        insert into crew (id, name, kind, ward_code, people, hours_per_saturday, skills, tools, is_active, is_demo)
        select gen_random_uuid(), 'Đội đo ' || n, 'UNION', case when n % 3 > 0 then wards[1 + n % cardinality(wards)] end, 8 + n * 7 % 23, 3 + n % 3 / 2.0,
          array['ART', 'DRAINAGE', 'ELECTRICS', 'MASONRY', 'PAINTING'], '{"TRUCK": 1, "BOAT": 1, "PAINT": 1, "LADDER": 1, "MIXER": 1}', true, false
        from generate_series(1, 40) as n, (select array_agg(code order by code) as wards from ward where valid_from = '2019-01-01') as w
        on conflict do nothing
        """;

    public static async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        await using (var command = bench.Database.CreateCommand(Crews))
            await command.ExecuteNonQueryAsync();
        await using var context = GisDatabase.CreateContext(bench.Database);
        using var planner = await TestAccounts.SignInAsync(bench.Address, await context.MakeAccountAsync(AccountRole.Planner));
        var rounds = new List<(double First, double Proven)>();
        for (var seed = 0; seed <= bench.Rounds.Count; seed++)
            rounds.Add(await MeasureAsync(planner, seed));
        var (first, proven) = (Comparison.Median(rounds.Skip(1).Select(round => round.First)), Comparison.Median(rounds.Skip(1).Select(round => round.Proven)));
        return
        [
            new Row("site suggestion over HTTP out of the whole database: first plan told", Comparison.Figure(first, "s"), "–", [], "–", true),
            new Row("the same: gap ≤ 1 % told", Comparison.Figure(proven, "s"), "–", [], "≤ 10 s", proven <= 10),
        ];
    }

    private static async Task<(double First, double Proven)> MeasureAsync(HttpClient planner, int seed)
    {
        var date = Shortlist.DateOf(null, DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7)));
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql")
        {
            Content = JsonContent.Create(new
            {
                query = "subscription($input: SuggestSitesInput!) { sitesSuggested(input: $input) { gap siteCount suggestion { candidateCount crews { crew { id } sites { issue { id } start } } } } }",
                variables = new { input = new { date, seed, seconds = 60 } },
            }),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        var (clock, first) = (Stopwatch.StartNew(), double.PositiveInfinity);
        using var answer = await planner.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var stream = new StreamReader(await answer.Content.ReadAsStreamAsync());
        while (await stream.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith("data: {", StringComparison.Ordinal))
                continue;
            first = Math.Min(first, clock.Elapsed.TotalSeconds);
            var told = JsonDocument.Parse(line["data: ".Length..]).RootElement.GetProperty("data").GetProperty("sitesSuggested");
            if (told.GetProperty("gap") is { ValueKind: JsonValueKind.Number } gap && gap.GetDouble() <= Gap)
                return (first, clock.Elapsed.TotalSeconds);
        }

        return (first, double.PositiveInfinity);
    }
}

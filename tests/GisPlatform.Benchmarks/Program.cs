using System.CommandLine;
using GisPlatform.Benchmarks;
using GisPlatform.Benchmarks.Measuring;
using GisPlatform.Benchmarks.Rows;
using GisPlatform.Benchmarks.Setup;

// The rows of the design's budget, by the name that runs them.
var benchmarks = new Dictionary<string, Func<Bench, Task<IReadOnlyList<Row>>>>
{
    ["lists"] = IssueLists.RunAsync,
    ["issue"] = IssueById.RunAsync,
    ["counts"] = Counts.RunAsync,
    ["tiles"] = Tiles.RunAsync,
    ["load"] = Loading.RunAsync,
    ["reports"] = Reports.RunAsync,
    ["hotspots"] = Hotspots.RunAsync,
    ["dbscan"] = Clusters.RunAsync,
    ["suggest"] = Suggestions.RunAsync,
    ["suggest-http"] = SuggestionsOverHttp.RunAsync,
    ["start"] = FirstLoad.RunAsync,
};

var names = new Argument<string[]>("names") { Description = $"'all', or some of: {string.Join(", ", benchmarks.Keys)}", Arity = ArgumentArity.OneOrMore };
names.AcceptOnlyFromAmong(["all", .. benchmarks.Keys]);
var issues = new Option<int>("--issues") { Description = "Size of the database.", DefaultValueFactory = _ => 1_000_000 };
var rounds = new Option<int>("--rounds") { Description = "Interleaved rounds a row.", DefaultValueFactory = _ => 5 };
var seconds = new Option<int>("--seconds") { Description = "Seconds of each side in a round.", DefaultValueFactory = _ => 3 };
var clients = new Option<int>("--clients") { Description = "Requests under way at a time, on either side.", DefaultValueFactory = _ => 1 };
var command = new RootCommand("Measures the product against pgbench, psql and its budgets, as ratios within one run.") { names, issues, rounds, seconds, clients };
command.SetAction(async (parsed, cancellationToken) =>
{
    await using var bench = await Bench.StartAsync(
        parsed.GetValue(issues), new Rounds(parsed.GetValue(rounds), parsed.GetValue(seconds)), parsed.GetValue(clients), cancellationToken);
    var asked = parsed.GetRequiredValue(names);
    var rows = new List<Row>();
    foreach (var (name, run) in benchmarks.Where(pair => asked.Contains("all") || asked.Contains(pair.Key)))
    {
        await Console.Error.WriteLineAsync($"==> {name}");
        rows.AddRange(await run(bench));
    }

    ResultTable.Print(rows);
});
return await command.Parse(args).InvokeAsync();

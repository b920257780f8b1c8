using System.Diagnostics;
using System.Text.Json;
using System.Text;
using GisPlatform.Api.Accounts;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Places;
using GisPlatform.Benchmarks.Measuring;
using GisPlatform.Data.Local;
using GisPlatform.Data;
using GisPlatform.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GisPlatform.Benchmarks.Setup;

/// <summary>What every benchmark has at hand.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly ProductProcess _product;
    private readonly PooledDbContextFactory<GisDbContext> _contexts;
    private readonly PlaceDataCache _places;

    private Bench(string connectionString, Rounds rounds, int clients, ProductProcess product)
    {
        (ConnectionString, Rounds, Clients, _product) = (connectionString, rounds, clients, product);
        Database = GisDatabase.CreateDataSource(connectionString);
        var options = GisDatabase.Configure(new DbContextOptionsBuilder<GisDbContext>(), Database).AddInterceptors(Capture);
        _contexts = new PooledDbContextFactory<GisDbContext>((DbContextOptions<GisDbContext>)options.Options);
        _places = new PlaceDataCache(_contexts, TimeProvider.System);
        _http = new HttpClient { BaseAddress = product.Address };
        Http = new HttpLoad(_http);
        Pgbench = new Pgbench(PostgresInstallation.Find().Program("pgbench"), connectionString);
    }

    /// <summary>
    /// Connections, and requests under way, of either side. With one, generator, product and database take turns on the cores; with
    /// more they compete for them, and the product, which is two programs, gets less of a small machine than pgbench's one.
    /// </summary>
    public int Clients { get; }

    public string ConnectionString { get; }

    public NpgsqlDataSource Database { get; }

    public Rounds Rounds { get; }

    public HttpLoad Http { get; }

    public Pgbench Pgbench { get; }

    public SqlCapture Capture { get; } = new();

    public Uri Address => _product.Address;

    public IssueQueries Queries => new(_places);

    public FindIssues FindIssues => new(_contexts, new IssueQueries(_places));

    // Nobody is signed in where nobody asks over HTTP.
    public GetIssue GetIssue => new(_contexts, new CurrentActor(
        new HttpContextAccessor(), _contexts, _places, Options.Create(new AccountOptions()), Options.Create(new IdentityOptions()), TimeProvider.System));

    public CountIssues CountIssues => new(_contexts, new IssueQueries(_places), _places);

    public static async Task<Bench> StartAsync(int issues, Rounds rounds, int clients, CancellationToken cancellationToken)
    {
        var connectionString = await BenchmarkDatabase.StartAsync(issues, cancellationToken);
        await PublishAsync(cancellationToken);
        // All requests come from one address.
        Environment.SetEnvironmentVariable("Limits__ChangesPerMinute", "100000");
        Environment.SetEnvironmentVariable("Limits__ChangesPerHour", "1000000");
        Environment.SetEnvironmentVariable("Abuse__ProofOfWork", "0");
        Environment.SetEnvironmentVariable("Accounts__RequireSecondFactor", "false");
        return new Bench(connectionString, rounds, clients, await ProductProcess.StartAsync(connectionString));
    }

    // What is measured is what ./run serves, as of the present sources.
    private static async Task PublishAsync(CancellationToken cancellationToken)
    {
        using var publish = Process.Start(new ProcessStartInfo("bash", ["-ec", "source .ci/setup.sh; need_node; publish"]) { WorkingDirectory = Repository.Root })!;
        await publish.WaitForExitAsync(cancellationToken);
        if (publish.ExitCode != 0)
            throw new InvalidOperationException("Publishing failed; what it said is above.");
    }

    /// <summary>A GraphQL request.</summary>
    public static HttpRequestMessage Query(string query, object variables) => new(HttpMethod.Post, "graphql")
    {
        Content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8, "application/json"),
    };

    /// <summary>Uploads a photo.</summary>
    /// <returns>The id to report it by.</returns>
    public async Task<string> UploadAsync(byte[] photo) => (string)(await TestPhoto.UploadAsync(_http, photo))["id"]!;

    /// <summary>Sends a request once, and answers with its data: a benchmark of errors would be quick.</summary>
    /// <exception cref="InvalidOperationException">The answer has errors.</exception>
    public async Task<JsonElement> AskAsync(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request);
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        return answer.TryGetProperty("errors", out var errors)
            ? throw new InvalidOperationException(errors.ToString())
            : answer.GetProperty("data");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _product.DisposeAsync();
        await Database.DisposeAsync();
    }
}

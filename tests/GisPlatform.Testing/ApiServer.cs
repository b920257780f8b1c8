using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;
using Xunit;

namespace GisPlatform.Testing;

/// <summary>The whole product on a real port, on a database of its own.</summary>
public abstract class ApiServer(TestDatabase database) : IAsyncLifetime
{
    // What the server keeps outside of its database.
    private readonly string _folder = Directory.CreateTempSubdirectory("gis-server-").FullName;
    private Factory? _factory;

    /// <summary>Where photos lie.</summary>
    public string PhotoFolder => Path.Combine(_folder, "photos");

    private string MailFolder => Path.Combine(_folder, "mail");

    /// <summary>Further settings of the server.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>();

    /// <summary>The database.</summary>
    public TestDatabase Database { get; } = database;

    /// <summary>Address of the server.</summary>
    public Uri Address { get; private set; } = default!;

    /// <summary>A client of it that speaks English.</summary>
    public HttpClient Http { get; private set; } = default!;

    /// <summary>The server's services.</summary>
    public IServiceProvider Services => _factory!.Services;

    /// <summary>Runs a GraphQL request.</summary>
    /// <returns>The whole answer: <c>data</c> and <c>errors</c>.</returns>
    public Task<JsonObject> GraphQLAsync(string query, object? variables = null) => Http.GraphQLAsync(query, variables);

    /// <summary>The same, where errors fail the test.</summary>
    /// <returns><c>data</c>.</returns>
    public Task<JsonNode> DataAsync(string query, object? variables = null) => Http.DataAsync(query, variables);

    /// <summary>The same, where exactly one error is expected.</summary>
    /// <returns>Code, field and message.</returns>
    public Task<(string Code, string? Field, string Message)> ErrorAsync(string query, object? variables = null) => Http.ErrorAsync(query, variables);

    /// <summary>The mails to an address, oldest first, once there are so many; the server writes them as files.</summary>
    public async Task<IReadOnlyList<MimeMessage>> MailsAsync(string to, int count = 1)
    {
        for (var tries = 0; ; tries++)
        {
            var mails = Directory.Exists(MailFolder)
                ? Directory.GetFiles(MailFolder, "*.eml").Order(StringComparer.Ordinal).Select(file => MimeMessage.Load(file)).Where(mail => mail.To.Mailboxes.Single().Address == to).ToList()
                : [];
            if (mails.Count >= count)
                return mails;
            Assert.True(tries < 200, $"{mails.Count} mails to {to}, not {count}.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <inheritdoc />
    public virtual async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        _factory = new Factory(Database.ConnectionString, _folder, Settings);
        _factory.UseKestrel(0);
        _factory.StartServer();
        Address = _factory.ClientOptions.BaseAddress;
        Http = new HttpClient { BaseAddress = Address };
        Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    /// <inheritdoc />
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Http.Dispose();
        if (_factory is not null)
            await _factory.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Factory(string connectionString, string folder, IReadOnlyDictionary<string, string?> settings) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("ConnectionStrings:Gis", connectionString);
            builder.UseSetting("Photos:Folder", Path.Combine(folder, "photos"));
            // All tests come from one address.
            builder.UseSetting("Limits:ChangesPerMinute", "100000");
            builder.UseSetting("Limits:ChangesPerHour", "1000000");
            // A puzzle for each report would be many; what it is about has tests of its own.
            builder.UseSetting("Abuse:ProofOfWork", "0");
            builder.UseSetting("Mail:Folder", Path.Combine(folder, "mail"));
            // A second factor for each account of staff would double the tests' time; tests of it switch it on.
            builder.UseSetting("Accounts:RequireSecondFactor", "false");
            foreach (var (name, value) in settings)
                builder.UseSetting(name, value);
            builder.UseSetting("Logging:LogLevel:Default", "None");
            builder.ConfigureLogging(logging => logging.ClearProviders());
        }
    }
}

/// <summary>The product with Lê Chân and its demonstration issues.</summary>
public sealed class LeChanServer() : ApiServer(new LeChanDatabase());

/// <summary>The product with a database that has no place.</summary>
public sealed class EmptyServer() : ApiServer(new EmptyDatabase());

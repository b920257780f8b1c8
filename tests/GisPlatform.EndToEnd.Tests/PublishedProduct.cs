using GisPlatform.Testing;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>The product as it ships, on a database of its own.</summary>
public class PublishedProduct : IAsyncLifetime
{
    private ProductProcess? _process;

    public LeChanDatabase Database { get; } = new();

    public Uri Address => _process!.Address;

    /// <summary>What it keeps outside of the database.</summary>
    public string LocalFolder => _process!.LocalFolder;

    /// <summary>Further settings.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        _process = await ProductProcess.StartAsync(Database.ConnectionString, settings: Settings);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
        await Database.DisposeAsync();
    }
}

/// <summary>The same as ./run --demo-accounts starts it: staff need no second factor.</summary>
public class StaffProduct : PublishedProduct
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Accounts__RequireSecondFactor"] = "false", ["Limits__ChangesPerMinute"] = "10000", ["Limits__ChangesPerHour"] = "100000",
    };
}

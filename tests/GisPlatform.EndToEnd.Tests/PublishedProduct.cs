using GisPlatform.Testing;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>The product as it ships, on a database of its own.</summary>
public sealed class PublishedProduct : IAsyncLifetime
{
    private ProductProcess? _process;

    public LeChanDatabase Database { get; } = new();

    public Uri Address => _process!.Address;

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        _process = await ProductProcess.StartAsync(Database.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
        await Database.DisposeAsync();
    }
}

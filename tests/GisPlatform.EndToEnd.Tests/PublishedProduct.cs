using System.Diagnostics;
using GisPlatform.Testing;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>The product as it ships, published and trimmed, on a database of its own.</summary>
public sealed class PublishedProduct : IAsyncLifetime
{
    private Process? _process;

    public LeChanDatabase Database { get; } = new();

    public Uri Address { get; private set; } = default!;

    public async ValueTask InitializeAsync()
    {
        var folder = Repository.PathOf(".local", "app");
        Assert.True(File.Exists(Path.Combine(folder, "GisPlatform.Api.dll")), "Publish first: ./test does, or dotnet publish api -c Release -o .local/app");
        await Database.InitializeAsync();
        _process = Process.Start(new ProcessStartInfo("dotnet", ["GisPlatform.Api.dll"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["ConnectionStrings__Gis"] = Database.ConnectionString },
        })!;
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split("Now listening on: ") is [_, var address])
            {
                Address = new Uri(address);
                break;
            }
        }

        Assert.NotNull(Address);
        // Whatever else it says must not fill the pipe.
        _ = _process.StandardOutput.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        await Database.DisposeAsync();
    }
}

using System.Diagnostics;

namespace GisPlatform.Testing;

/// <summary>The product as it ships, published and trimmed, in a process of its own on a free port.</summary>
public sealed class ProductProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ProductProcess(Process process, Uri address, string localFolder) => (_process, Address, LocalFolder) = (process, address, localFolder);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What it keeps outside of the database: its own <c>.local</c>.</summary>
    public string LocalFolder { get; }

    /// <summary>Starts what <c>./test</c> or <c>./run</c> has published.</summary>
    /// <exception cref="InvalidOperationException">Nothing is published, or it did not start.</exception>
    public static async Task<ProductProcess> StartAsync(string connectionString)
    {
        var folder = Repository.PathOf(".local", "app");
        if (!File.Exists(Path.Combine(folder, "GisPlatform.Api.dll")))
            throw new InvalidOperationException("Publish first: ./test does, or dotnet publish api -c Release -o .local/app");
        var local = Directory.CreateTempSubdirectory("gis-product-").FullName;
        var process = Process.Start(new ProcessStartInfo("dotnet", ["GisPlatform.Api.dll"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment = { ["GIS_LOCAL"] = local, ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["ConnectionStrings__Gis"] = connectionString },
        })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split("Now listening on: ") is not [_, var address])
                continue;
            // Whatever else it says must not fill the pipe.
            _ = process.StandardOutput.ReadToEndAsync();
            return new ProductProcess(process, new Uri(address), local);
        }

        throw new InvalidOperationException("The product did not start.");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(LocalFolder, recursive: true);
    }
}

using System.Diagnostics;

namespace GisPlatform.Testing;

/// <summary>The product as it ships, published and trimmed, in a process of its own on a free port.</summary>
public sealed class ProductProcess : IAsyncDisposable
{
    private readonly Process _process;

    private readonly bool _ownsFolder;

    private bool _isGone;

    private ProductProcess(Process process, Uri address, string localFolder, bool ownsFolder) =>
        (_process, Address, LocalFolder, _ownsFolder) = (process, address, localFolder, ownsFolder);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What it keeps outside of the database: its own <c>.local</c>.</summary>
    public string LocalFolder { get; }

    /// <summary>Starts what <c>./test</c> or <c>./run</c> has published.</summary>
    /// <param name="connectionString">Its database.</param>
    /// <param name="localFolder">Its <c>.local</c>, which stays; null: one of its own.</param>
    /// <param name="settings">Further settings, as environment variables.</param>
    /// <param name="folder">Another build than the one that was published.</param>
    /// <param name="address">Where it shall listen; null: on a free port.</param>
    /// <exception cref="InvalidOperationException">Nothing is published, or it did not start.</exception>
    public static async Task<ProductProcess> StartAsync(
        string connectionString, string? localFolder = null, IReadOnlyDictionary<string, string>? settings = null, string? folder = null, Uri? address = null)
    {
        folder ??= Repository.PathOf(".local", "app");
        if (!File.Exists(Path.Combine(folder, "GisPlatform.Api.dll")))
            throw new InvalidOperationException("Publish first: ./test does, or dotnet publish api -c Release -o .local/app");
        var local = localFolder ?? Directory.CreateTempSubdirectory("gis-product-").FullName;
        var start = new ProcessStartInfo("dotnet", ["GisPlatform.Api.dll"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            // It lives for a minute: what is profiled to run faster later is lost.
            Environment = { ["DOTNET_TieredPGO"] = "0", ["GIS_LOCAL"] = local, ["ASPNETCORE_URLS"] = address?.GetLeftPart(UriPartial.Authority) ?? "http://127.0.0.1:0", ["ConnectionStrings__Gis"] = connectionString },
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split("Now listening on: ") is not [_, var heard])
                continue;
            // Whatever else it says must not fill the pipe.
            _ = process.StandardOutput.ReadToEndAsync();
            return new ProductProcess(process, new Uri(heard), local, localFolder is null);
        }

        throw new InvalidOperationException("The product did not start.");
    }

    /// <summary>Kills it (SIGKILL), unless it is gone: it has no chance to end anything.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isGone)
            return;
        _isGone = true;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        if (_ownsFolder)
            Directory.Delete(LocalFolder, recursive: true);
    }
}

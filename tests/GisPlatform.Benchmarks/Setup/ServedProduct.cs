using System.Diagnostics;
using GisPlatform.Testing;

namespace GisPlatform.Benchmarks.Setup;

/// <summary>The product as <c>./run</c> publishes it, in a process of its own.</summary>
internal sealed class ServedProduct : IAsyncDisposable
{
    private readonly Process _process;

    private ServedProduct(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Publishes it if a source has changed, and starts it.</summary>
    public static async Task<ServedProduct> StartAsync(string connectionString, CancellationToken cancellationToken)
    {
        using (var publish = Process.Start(new ProcessStartInfo("bash", ["-ec", "source .ci/setup.sh; need_node; publish"]) { WorkingDirectory = Repository.Root })!)
        {
            await publish.WaitForExitAsync(cancellationToken);
            if (publish.ExitCode != 0)
                throw new InvalidOperationException("Publishing failed; what it said is above.");
        }

        var process = Process.Start(new ProcessStartInfo("dotnet", ["GisPlatform.Api.dll"])
        {
            WorkingDirectory = Repository.PathOf(".local", "app"),
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["ConnectionStrings__Gis"] = connectionString },
        })!;
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Split("Now listening on: ") is [_, var address])
            {
                // Whatever else it says must not fill the pipe.
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new ServedProduct(process, new Uri(address));
            }
        }

        throw new InvalidOperationException("The product did not start.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}

using System.Diagnostics;

namespace GisPlatform.Benchmarks.Measuring;

/// <summary>Asks a server over and over.</summary>
/// <param name="http">Client with the server's address.</param>
public sealed class HttpLoad(HttpClient http)
{
    // How a GraphQL answer begins that was refused: its status is 200 all the same.
    private static readonly byte[] Refusal = "{\"errors\""u8.ToArray();

    /// <summary>Runs.</summary>
    /// <param name="request">Makes the n-th request.</param>
    /// <param name="clients">Requests under way at a time.</param>
    /// <returns>Requests a second, and milliseconds of one.</returns>
    /// <exception cref="InvalidOperationException">An answer is no success.</exception>
    public Task<(double PerSecond, double Milliseconds)> RunAsync(Func<int, HttpRequestMessage> request, int clients, int seconds) =>
        RunAsync(number => Task.FromResult(request(number)), clients, seconds);

    /// <summary>The same, where other requests come before each; their time is part of it.</summary>
    public async Task<(double PerSecond, double Milliseconds)> RunAsync(Func<int, Task<HttpRequestMessage>> request, int clients, int seconds)
    {
        var clock = Stopwatch.StartNew();
        var until = TimeSpan.FromSeconds(seconds);
        var sent = -1;
        var done = 0;
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            while (clock.Elapsed < until)
            {
                using var message = await request(Interlocked.Increment(ref sent));
                using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
                if (!response.IsSuccessStatusCode)
                    throw new InvalidOperationException($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
                await using var body = await response.Content.ReadAsStreamAsync();
                var start = new byte[Refusal.Length];
                if (await body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false) == start.Length && Refusal.SequenceEqual(start))
                    throw new InvalidOperationException($"An answer is an error: {await new StreamReader(body).ReadToEndAsync()}");
                await body.CopyToAsync(Stream.Null);
                Interlocked.Increment(ref done);
            }
        }));
        return (done / clock.Elapsed.TotalSeconds, clock.Elapsed.TotalMilliseconds * clients / done);
    }
}

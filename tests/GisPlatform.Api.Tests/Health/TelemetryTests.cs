using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Health;

public sealed class TelemetryTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Fact]
    public async Task A_request_and_its_database_commands_are_one_trace()
    {
        var seen = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = seen.Add,
        };
        ActivitySource.AddActivityListener(listener);
        var trace = ActivityTraceId.CreateRandom();
        using var request = new HttpRequestMessage(HttpMethod.Get, "graphql?query={issues(first:1){totalCount}}");
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");

        using var response = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        var sources = seen.Where(activity => activity.TraceId == trace).Select(activity => activity.Source.Name).Distinct().Order();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["Microsoft.AspNetCore", "Npgsql"], sources);
    }
}

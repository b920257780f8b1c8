using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace GisPlatform.MapClient.Tests.Staff;

/// <summary>Stands in for the API: answers by path, and remembers what it was asked.</summary>
internal sealed class FakeApi : HttpMessageHandler
{
    private readonly Dictionary<string, Queue<(HttpStatusCode Status, string Body)>> _answers = [];

    /// <summary>What was asked, in order: path and body.</summary>
    public List<(string Path, JsonNode? Body)> Asked { get; } = [];

    /// <summary>Language of the last request.</summary>
    public string? Language { get; private set; }

    /// <summary>Answers a path; answers given one after another are given so. The last one stays.</summary>
    public void Answer(string path, string body, HttpStatusCode status = HttpStatusCode.OK)
    {
        if (!_answers.TryGetValue(path, out var queue))
            _answers[path] = queue = [];
        queue.Enqueue((status, body));
    }

    /// <summary>Refuses with a problem document.</summary>
    public void Refuse(string path, int status, string detail) =>
        Answer(path, new JsonObject { ["status"] = status, ["detail"] = detail }.ToJsonString(), (HttpStatusCode)status);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.PathAndQuery;
        Asked.Add((path, request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken))));
        Language = request.Headers.AcceptLanguage.ToString();
        if (!_answers.TryGetValue(path, out var queue))
            throw new HttpRequestException($"Nothing answers {path}.");
        var (status, body) = queue.Count > 1 ? queue.Dequeue() : queue.Peek();
        return new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
    }
}

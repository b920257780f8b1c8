using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace GisPlatform.MapClient.Tests.Staff;

/// <summary>Stands in for the API: answers by path, and remembers what it was asked.</summary>
internal sealed class FakeApi : HttpMessageHandler
{
    private readonly Dictionary<string, Queue<(HttpStatusCode Status, string Body)>> _answers = [];
    private readonly HashSet<string> _stays = [];
    private readonly HashSet<string> _lost = [];

    /// <summary>What was asked, in order: path and body.</summary>
    public List<(string Path, JsonNode? Body)> Asked { get; } = [];

    /// <summary>Whether the network is down.</summary>
    public bool IsDown { get; set; }

    /// <summary>Language of the last request.</summary>
    public string? Language { get; private set; }

    /// <summary>Answers a path; answers given one after another are given so. The last one stays until there is another.</summary>
    public void Answer(string path, string body, HttpStatusCode status = HttpStatusCode.OK)
    {
        if (!_answers.TryGetValue(path, out var queue))
            _answers[path] = queue = [];
        if (_stays.Remove(path))
            queue.Clear();
        queue.Enqueue((status, body));
    }

    /// <summary>Refuses with a problem document.</summary>
    public void Refuse(string path, int status, string detail) =>
        Answer(path, new JsonObject { ["status"] = status, ["detail"] = detail }.ToJsonString(), (HttpStatusCode)status);

    /// <summary>Answers a GraphQL operation.</summary>
    public void Operation(string name, string data) => Answer(PathOf(name), $"{{ \"data\": {data} }}");

    /// <summary>Refuses a GraphQL operation.</summary>
    public void RefuseOperation(string name, string code, string message, string? field = null) => Answer(PathOf(name), new JsonObject
    {
        ["errors"] = new JsonArray(new JsonObject { ["message"] = message, ["extensions"] = new JsonObject { ["code"] = code, ["field"] = field } }),
    }.ToJsonString());

    /// <summary>Forgets the answers to an operation that were not asked for yet.</summary>
    public FakeApi InPlace(string operation)
    {
        _answers.Remove(PathOf(operation));
        return this;
    }

    /// <summary>Loses the next answer to an operation on its way: it was done all the same.</summary>
    public void LoseAnswer(string operation) => _lost.Add(PathOf(operation));

    /// <summary>How often an operation was asked for.</summary>
    public int Count(string operation) => Asked.Count(asked => asked.Path == PathOf(operation));

    /// <summary>Variables of the last request of an operation.</summary>
    public JsonNode Variables(string operation) => Asked.Last(asked => asked.Path == PathOf(operation)).Body!["variables"]!;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsDown)
            throw new HttpRequestException("down");
        var path = request.RequestUri!.PathAndQuery;
        var body = request.Content?.Headers.ContentType?.MediaType != "application/json" ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
        if ((string?)body?["operationName"] is { } operation)
            path = PathOf(operation);
        Asked.Add((path, body));
        Language = request.Headers.AcceptLanguage.ToString();
        if (!_answers.TryGetValue(path, out var queue))
            throw new HttpRequestException($"Nothing answers {path}.");
        if (queue.Count == 1)
            _stays.Add(path);
        if (_lost.Remove(path))
            throw new HttpRequestException("lost");
        var (status, answer) = queue.Count > 1 ? queue.Dequeue() : queue.Peek();
        return new HttpResponseMessage(status) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
    }

    private static string PathOf(string operation) => $"/graphql {operation}";
}

using System.Text.Json;
using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;

namespace GisPlatform.MapClient.Staff.Saturdays.Suggest;

/// <summary>A search for a proposal, and what came of it so far.</summary>
/// <param name="hands">Hears the server.</param>
/// <param name="onChanged">Told after each change.</param>
public sealed class ProposalSearch(ISaturdayHands hands, Action onChanged)
{
    private const string Name = "suggestion";
    private readonly List<SuggestionProgress> _steps = [];

    /// <summary>Whether it goes on.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>Whether it was stopped, or cut off, before its end.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>What was told, in order.</summary>
    public IReadOnlyList<SuggestionProgress> Steps => _steps;

    /// <summary>The best that was told.</summary>
    public SuggestionView? Best { get; private set; }

    /// <summary>What was asked.</summary>
    public JsonObject? Input { get; private set; }

    /// <summary>Why it ended without an answer.</summary>
    public GraphQLException? Failure { get; private set; }

    /// <summary>Begins to search; one that is under way ends.</summary>
    /// <param name="input">What is asked.</param>
    /// <param name="asOf">A date of the ward map.</param>
    public Task BeginAsync(JsonObject input, DateOnly asOf)
    {
        _steps.Clear();
        (Input, Failure, IsRunning, IsStopped) = (input, null, true, false);
        var variables = new JsonObject { ["input"] = input.DeepClone(), ["asOf"] = asOf.Iso() };
        return hands.RunAsync(Name, GraphQLClient.BodyOf(nameof(SitesSuggested), typeof(SitesSuggested).Assembly, variables), Hear);
    }

    /// <summary>Ends it; the best that was told stays.</summary>
    public async Task StopAsync()
    {
        if (!IsRunning)
            return;
        (IsRunning, IsStopped) = (false, true);
        await hands.EndAsync(Name);
        onChanged();
    }

    /// <summary>Forgets what it found.</summary>
    public async Task LeaveAsync()
    {
        await StopAsync();
        _steps.Clear();
        (Best, Input, Failure, IsStopped) = (null, null, null, false);
        onChanged();
    }

    private void Hear(string? heard)
    {
        if (!IsRunning)
            return;
        if (heard is null)
            (IsRunning, IsStopped, Failure) = (false, true, _steps.Count == 0 ? new GraphQLException("", null) : null);
        else
            Read(JsonNode.Parse(heard)!);
        onChanged();
    }

    private void Read(JsonNode answer)
    {
        if (answer["errors"] is JsonArray { Count: > 0 } errors)
        {
            (IsRunning, Failure) = (false, new((string?)errors[0]?["message"] ?? "", (string?)errors[0]?["extensions"]?["code"], (string?)errors[0]?["extensions"]?["field"]));
            return;
        }

        var step = answer["data"].Deserialize(StaffJson.Default.SitesSuggested)!.Progress;
        _steps.Add(step);
        // Where only its bound is lower, the plan is not told again.
        Best = step.Suggestion ?? (Best is null ? null : Best with { Bound = step.Bound, Gap = step.Gap, ElapsedSeconds = step.ElapsedSeconds });
        IsRunning = !step.IsFinal;
    }
}
